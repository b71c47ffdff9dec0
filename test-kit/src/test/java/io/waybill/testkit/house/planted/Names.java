package io.waybill.testkit.house.planted;

class Names {

    record ParcelDTO() {}

    record ParcelDto() {}

    static class ParcelImpl {}

    static class ParcelManager {}

    static class ParcelHelper {}

    static class ParcelUtil {}

    static class ParcelUtils {}

    abstract static class AbstractParcel {}

    interface IParcel {}

    /** These say what they are. */
    record Parcel() {}

    record Implementation() {}

    interface Item {}

    enum Abstraction {
        UTILITY
    }
}
