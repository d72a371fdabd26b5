//! Times: accessors, and conversion to and from chrono.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use chrono::{DateTime, NaiveDate, Utc};
use prime_proto::wire::{Timestamp, TimestampMillis};

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn a_time_has_nanoseconds_within_64_bits_and_its_fraction_digits() {
    let said = [
        "1970-01-01T00:00:00.25Z",
        "1969-12-31T23:59:59.999999999Z",
        "2262-04-11T23:47:16.854775807Z",
        "2262-04-11T23:47:16.854775808Z",
        "0000-01-01T00:00:00Z",
    ]
    .map(|text| (time(text).nanoseconds(), time(text).fraction_digits()));
    assert_eq!(
        said,
        [
            (Some(250_000_000), 2),
            (Some(-1), 9),
            (Some(i64::MAX), 9),
            (None, 9),
            (None, 0)
        ]
    );
}

#[test]
fn fraction_digits_are_cut_off_or_filled_with_zeros() {
    let time = time("2021-08-03T15:33:25.337309202Z");
    let written = [0, 1, 6, 8, 9, 10, 255].map(|digits| time.with_fraction_digits(digits).to_string());
    assert_eq!(
        written,
        [
            "2021-08-03T15:33:25Z",
            "2021-08-03T15:33:25.3Z",
            "2021-08-03T15:33:25.337309Z",
            "2021-08-03T15:33:25.33730920Z",
            "2021-08-03T15:33:25.337309202Z",
            "2021-08-03T15:33:25.337309202Z",
            "2021-08-03T15:33:25.337309202Z",
        ]
    );
    let cut = time.with_fraction_digits(3);
    assert_eq!(
        cut.with_fraction_digits(9).to_string(),
        "2021-08-03T15:33:25.337000000Z"
    );
    assert_eq!(format!("{cut:?}"), "2021-08-03T15:33:25.337Z");
}

#[test]
fn a_chrono_time_has_six_or_nine_digits_and_round_trips() {
    let written = [0, 337_309_000, 337_309_202, 337_309_200, 1].map(|nanosecond| {
        let instant = DateTime::from_timestamp(1_628_004_805, nanosecond).unwrap();
        let time = Timestamp::try_from(instant).unwrap();
        assert_eq!(DateTime::<Utc>::from(time), instant);
        time.to_string()
    });
    assert_eq!(
        written,
        [
            "2021-08-03T15:33:25.000000Z",
            "2021-08-03T15:33:25.337309Z",
            "2021-08-03T15:33:25.337309202Z",
            "2021-08-03T15:33:25.337309200Z",
            "2021-08-03T15:33:25.000000001Z",
        ]
    );
}

#[test]
fn a_chrono_time_out_of_range_is_refused() {
    let instant = |year, second, nanosecond| {
        let day = NaiveDate::from_ymd_opt(year, 6, 30).unwrap();
        day.and_hms_nano_opt(23, 59, second, nanosecond).unwrap().and_utc()
    };
    assert!(Timestamp::try_from(instant(0, 59, 999_999_999)).is_ok());
    assert!(Timestamp::try_from(instant(9999, 59, 999_999_999)).is_ok());
    for beyond in [
        instant(-1, 0, 0),
        instant(10_000, 0, 0),
        instant(2015, 59, 1_000_000_000),
    ] {
        assert!(Timestamp::try_from(beyond).is_err(), "{beyond:?}");
    }
}

#[test]
fn integers_in_strings_are_read_only_in_their_shortest_form() {
    let read = ["0", "7", "-7", "-0", "00", "07", "-07", "+7", "-", "", "7 "].map(|text| {
        let time = text.parse().ok().and_then(Timestamp::nanoseconds);
        assert_eq!(time.is_some(), text.parse::<TimestampMillis>().is_ok(), "{text}");
        time
    });
    let shortest = [0, 7, -7, 0].map(|seconds| Some(seconds * 1_000_000_000));
    assert_eq!(read[..4], shortest);
    assert_eq!(read[4..], [None; 7]);
}

#[test]
fn an_integer_has_the_unit_that_its_magnitude_says() {
    for (number, time) in [
        (0, "1970-01-01T00:00:00Z"),
        (1_772_439_300, "2026-03-02T08:15:00Z"),
        (99_999_999_999, "5138-11-16T09:46:39Z"),
        (100_000_000_000, "1973-03-03T09:46:40.000Z"),
        (1_772_439_300_104, "2026-03-02T08:15:00.104Z"),
        (99_999_999_999_999, "5138-11-16T09:46:39.999Z"),
        (100_000_000_000_000, "1973-03-03T09:46:40.000000Z"),
        (1_772_439_300_104_233, "2026-03-02T08:15:00.104233Z"),
        (99_999_999_999_999_999, "5138-11-16T09:46:39.999999Z"),
        (100_000_000_000_000_000, "1973-03-03T09:46:40.000000000Z"),
        (1_772_439_300_104_233_007, "2026-03-02T08:15:00.104233007Z"),
        (-1, "1969-12-31T23:59:59Z"),
        (-100_000_000_001, "1966-10-31T14:13:19.999Z"),
        (i64::MAX, "2262-04-11T23:47:16.854775807Z"),
        (i64::MIN, "1677-09-21T00:12:43.145224192Z"),
    ] {
        for text in [number.to_string(), format!("\"{number}\"")] {
            let read: Timestamp = prime_proto::json::decode(&text).unwrap();
            assert_eq!(read.to_string(), time, "{text}");
        }
    }
}

#[test]
fn the_error_of_a_time_shows_at_most_forty_characters() {
    let found = [40, 41].map(|length| {
        let text = format!("\"{}\"", "x".repeat(length));
        let error = prime_proto::json::decode::<Timestamp>(&text).unwrap_err().to_string();
        error.contains("\"...")
    });
    assert_eq!(found, [false, true]);
}

#[test]
fn a_time_in_milliseconds_keeps_its_form_and_reports_whether_it_is_set() {
    for text in [
        "2018-06-21T05:44:03Z",
        "2018-06-21T05:44:03.250+00:00",
        "2018-06-21T05:44:03.2500000",
        "1529559843250",
        "0002-01-01T00:00:00Z",
        "0000-12-31T23:59:59Z",
        "0001-01-01T00:00:00Z",
        "0001-12-31T23:59:59.999Z",
    ] {
        let time: TimestampMillis = text.parse().unwrap();
        assert_eq!((time.to_string(), format!("{time:?}")), (text.into(), text.into()));
        assert_eq!(time.is_set(), !text.starts_with("0001"), "{text}");
    }
    let time = TimestampMillis::from_milliseconds(1_529_559_843_250).unwrap();
    assert_eq!((time.to_string(), time.is_set()), ("1529559843250".into(), true));
}
