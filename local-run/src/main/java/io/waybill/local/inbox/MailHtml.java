package io.waybill.local.inbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail's HTML part, as it is put into the frame. */
final class MailHtml {

    private static final Pattern HEAD = Pattern.compile("<head(\\s[^>]*)?>", Pattern.CASE_INSENSITIVE);

    /** Links open a window of their own. The first of its kind holds, whatever the mail says later. */
    private static final String BASE = "<base target=\"_blank\">";

    private MailHtml() {}

    static String framed(String html) {
        var head = HEAD.matcher(html);
        return head.find()
                ? head.replaceFirst(Matcher.quoteReplacement(head.group() + BASE))
                : "<!DOCTYPE html><html><head>" + BASE + "</head><body>" + html + "</body></html>";
    }
}
