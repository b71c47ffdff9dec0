package io.waybill.testkit.house.planted.clean.polling;

import io.waybill.testkit.house.planted.clean.parcel.Parcel;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.stereotype.Service;

@Service
class Polling {

    private final DataSource dataSource;
    private final InstantSource businessTime;

    Polling(DataSource dataSource, InstantSource businessTime) {
        this.dataSource = dataSource;
        this.businessTime = businessTime;
    }

    boolean isUnderWay(Parcel parcel) {
        return parcel.shippedAt().isBefore(businessTime.instant());
    }

    void withdraw() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.rollback();
        }
    }
}
