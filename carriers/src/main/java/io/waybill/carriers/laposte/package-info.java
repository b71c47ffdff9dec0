/** La Poste Suivi v2: letters, Colissimo and Chronopost. */
@NullMarked
package io.waybill.carriers.laposte;

import org.jspecify.annotations.NullMarked;
