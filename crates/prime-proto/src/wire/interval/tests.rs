use super::*;

fn nanoseconds_of(text: &str) -> Option<u128> {
    Some(text.parse::<Interval>().ok()?.duration().as_nanos())
}

#[test]
fn every_unit_and_a_run_of_units_are_read() {
    for (text, nanoseconds) in [
        ("0", 0),
        ("0s", 0),
        ("500000000ns", 500_000_000),
        ("750000us", 750_000_000),
        ("2\u{b5}s", 2_000),
        ("2\u{3bc}s", 2_000),
        ("300ms", 300_000_000),
        ("15s", 15_000_000_000),
        ("1.5s", 1_500_000_000),
        (".5s", 500_000_000),
        ("5.s", 5_000_000_000),
        ("1m", 60_000_000_000),
        ("1h30m", 5_400_000_000_000),
        ("0.3333333333333333333h", 1_199_999_999_999),
        ("1.9ns", 1),
        ("9223372036854775807ns", 9_223_372_036_854_775_807),
    ] {
        assert_eq!(nanoseconds_of(text), Some(nanoseconds), "{text}");
    }
}

#[test]
fn what_go_refuses_and_negative_durations_are_refused() {
    for text in [
        "",
        "s",
        ".",
        ".s",
        "1",
        "10",
        "00",
        "1 s",
        " 1s",
        "1s ",
        "1d",
        "1S",
        "1ms2",
        "1..5s",
        "1.5.5s",
        "-1s",
        "+1s",
        "1e3s",
        "9223372036854775808ns",
        "99999999999h",
        "99999999999999999999999ns",
    ] {
        assert_eq!(nanoseconds_of(text), None, "{text}");
    }
}

#[test]
fn a_duration_is_written_in_the_longest_unit_that_divides_it() {
    for (duration, text) in [
        (Duration::ZERO, "0s"),
        (Duration::from_nanos(1_001), "1001ns"),
        (Duration::from_micros(1_500), "1500us"),
        (Duration::from_secs(90), "90s"),
        (Duration::from_secs(120), "2m"),
        (Duration::from_secs(7_200), "2h"),
    ] {
        assert_eq!(Interval::try_from(duration).unwrap().as_str(), text);
    }
    assert!(Interval::try_from(Duration::from_secs(u64::MAX)).is_err());
}

#[test]
fn the_notation_is_kept_and_the_duration_is_compared() {
    let minute: Interval = crate::json::decode("\"60s\"").unwrap();
    assert_eq!(minute, "1m".parse().unwrap());
    assert_eq!(serde_json::to_string(&minute).unwrap(), "\"60s\"");
}
