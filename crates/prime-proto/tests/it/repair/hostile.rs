//! Time proportional to size, for any text.

use std::time::{Duration, Instant};

use prime_proto::repair::repair;

fn time(text: &str) -> Duration {
    let start = Instant::now();
    std::hint::black_box(repair(text)).ok();
    start.elapsed()
}

#[test]
fn sixteen_times_the_text_takes_about_sixteen_times_the_time() {
    let names = |count: usize| -> String {
        let name = |index| format!("“{index}”:1,");
        (0..count).map(name).collect()
    };
    let repeated = |piece: &'static str| move |size: usize| piece.repeat(size / piece.len());
    let wrapped = |open: &'static str, piece: &'static str, close: &'static str| {
        move |size: usize| format!("{open}{}{close}", piece.repeat(size / piece.len()))
    };
    let texts: Vec<Box<dyn Fn(usize) -> String>> = vec![
        Box::new(repeated("[")),
        Box::new(repeated("“")),
        Box::new(repeated("”")),
        Box::new(repeated("*")),
        Box::new(repeated(".")),
        Box::new(repeated(",")),
        Box::new(repeated(" ")),
        Box::new(wrapped("[", "[1,],", "]")),
        Box::new(wrapped("[", "{“a”: “b”,},", "]")),
        Box::new(wrapped("[“", "x” ", "")),
        Box::new(wrapped("[“", "”  ** x", "")),
        Box::new(wrapped("[“", "“x, ", "")),
        Box::new(wrapped("[“", ", “x”", "”]")),
        Box::new(wrapped("[“", "\"x ", "”]")),
        Box::new(wrapped("[“", " \" x", "”]")),
        Box::new(wrapped("[“", "” x                                        ", "”]")),
        Box::new(wrapped("[", "\"a”, ", "1]")),
        Box::new(wrapped("[", "\"a” x\", ", "1]")),
        Box::new(wrapped("{", "\"a”: \"b”, ", "}")),
        Box::new(wrapped("[", "“a”: 1, ", "]")),
        Box::new(wrapped("[", "[“a”: 1], ", "]")),
        Box::new(wrapped("{“a", "\"", " ”: 1}")),
        Box::new(wrapped("[“a", "\" x", " ”: 1]")),
        Box::new(wrapped("[", "**“a”: 1,** ", "]")),
        // A long run, followed by as many short ones.
        Box::new(move |size| format!("[{}{}]", names(size / 24), "“a”:1,".repeat(size / 24))),
    ];
    for (index, text) in texts.iter().enumerate() {
        let small = text(1 << 14);
        let large = text(1 << 18);
        // The machine may be busy, but linear time eventually succeeds; quadratic time never does.
        let is_linear = (0..64).any(|_| time(&large) < time(&small).max(Duration::from_micros(100)) * 16 * 6);
        let head: String = large.chars().take(30).collect();
        assert!(is_linear, "text {index}, {head}");
    }
}

#[test]
fn brackets_by_the_megabyte_do_not_overflow_the_stack() {
    for piece in ["[", "{“a”:", "[“a”: ["] {
        assert!(repair(&piece.repeat(1 << 20)).is_err());
    }
}
