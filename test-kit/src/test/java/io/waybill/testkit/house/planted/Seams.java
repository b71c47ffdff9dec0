package io.waybill.testkit.house.planted;

class Seams {

    interface Once {}

    static class OnlyOne implements Once {}

    interface Never {}

    interface Twice {}

    static class First implements Twice {}

    static class Second implements Twice {}

    sealed interface Closed {}

    record Case() implements Closed {}

    @FunctionalInterface
    interface Function {
        void apply();
    }

    @interface Mark {}
}
