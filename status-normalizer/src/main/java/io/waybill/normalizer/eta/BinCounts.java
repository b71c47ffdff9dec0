package io.waybill.normalizer.eta;

import java.util.Arrays;

/**
 * A number for each of some intervals. There are as many of these as lanes that are remembered, and behind the longest way of
 * most of them nothing ever happened: no room is taken for that, and no more than numbers of seven digits need.
 */
final class BinCounts {

    private float[] filled = new float[0];

    double in(int bin) {
        return bin < filled.length ? filled[bin] : 0;
    }

    double sum() {
        var sum = 0.0;
        for (var count : filled) {
            sum += count;
        }
        return sum;
    }

    /** Up to the last interval in which there is something. */
    int length() {
        return filled.length;
    }

    /** What is there counts so much of what it did, and some more is added. */
    void fade(double factor, double[] more) {
        var length = Math.max(filled.length, lengthOf(more));
        var sums = new float[length];
        for (var bin = 0; bin < length; bin++) {
            sums[bin] = (float) (in(bin) * factor + (bin < more.length ? more[bin] : 0));
        }
        filled = sums;
    }

    void fade(double factor, BinCounts others, double othersFactor) {
        var more = others.numbers(others.length());
        for (var bin = 0; bin < more.length; bin++) {
            more[bin] *= othersFactor;
        }
        fade(factor, more);
    }

    void recall(double[] numbers, int from, int until) {
        filled = new float[0];
        fade(1, Arrays.copyOfRange(numbers, from, until));
    }

    double[] numbers(int length) {
        var numbers = new double[length];
        for (var bin = 0; bin < length; bin++) {
            numbers[bin] = in(bin);
        }
        return numbers;
    }

    private static int lengthOf(double[] numbers) {
        var length = numbers.length;
        while (length > 0 && numbers[length - 1] == 0) {
            length--;
        }
        return length;
    }
}
