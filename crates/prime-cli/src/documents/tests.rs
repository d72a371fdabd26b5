use super::{Carry, Document, Framer, Shape};

/// The documents of a text, each with what it is.
fn documents(text: &str, limit: usize) -> Vec<(Shape, &str)> {
    let mut framer = Framer::new(Carry::START, limit);
    std::iter::from_fn(|| framer.next(text.as_bytes(), true))
        .map(|Document { start, end, shape }| (shape, &text[start..end]))
        .collect()
}

fn whole(text: &str) -> (Shape, &str) {
    (Shape::Whole, text)
}

fn broken(text: &str) -> (Shape, &str) {
    (Shape::Broken, text)
}

#[test]
fn lines_are_documents() {
    assert_eq!(
        documents("{\"a\":1}\n[2]\r\n\n  {}", 100),
        [whole("{\"a\":1}"), whole("[2]"), whole("{}")]
    );
}

#[test]
fn documents_may_share_a_line() {
    assert_eq!(
        documents("{} [ ]{\n} {}", 100),
        [whole("{}"), whole("[ ]"), whole("{\n}"), whole("{}")]
    );
}

#[test]
fn document_may_be_printed_over_many_lines_with_any_indentation() {
    let flat = "{\n\"a\": [\n{\n},\n[\n]\n]\n}";
    let deep = "  {\n    \"a\": [\n      {}\n    ]\n  }";
    assert_eq!(
        documents(&format!("{flat}\n{deep}\n"), 100),
        [whole(flat), whole(deep.trim_start())]
    );
}

#[test]
fn line_cut_short_costs_only_itself() {
    for line in ["{\"a\":\"b", "{\"a\":", "{\"a\":[", "{\"a\":[{},", "{\"a\"", "[1", "{"] {
        let text = format!("{line}\n{{\"b\":1}}\n[{{}}]\n");
        let [first, rest @ ..] = &documents(&text, 100)[..] else {
            panic!("{text}")
        };
        assert_eq!(*first, broken(line));
        assert_eq!(rest, [whole("{\"b\":1}"), whole("[{}]")], "{text}");
    }
}

#[test]
fn broken_document_over_indented_lines_costs_only_itself() {
    let text = "{\n  \"a\": [\n    {\"b\":1}\n    {\"c\":2}\n  ]\n}\n{\"d\":3}\n";
    assert_eq!(
        documents(text, 100),
        [
            broken("{\n  \"a\": [\n    {\"b\":1}\n    {\"c\":2}"),
            whole("{\"d\":3}")
        ]
    );
}

#[test]
fn broken_document_may_be_indented_as_a_whole() {
    let text = "  {\n    \"a\" 1\n    {}\n  }\n  {\"b\":2}\n{}";
    assert_eq!(
        documents(text, 100),
        [broken("{\n    \"a\" 1"), whole("{\"b\":2}"), whole("{}")]
    );
}

#[test]
fn indentation_is_that_of_the_line_even_behind_another_document() {
    assert_eq!(
        documents("{\n  } [1 2\n   {\n  {}", 100),
        [whole("{\n  }"), broken("[1 2"), whole("{}")]
    );
}

#[test]
fn line_of_prose_is_a_document_of_its_own() {
    assert_eq!(
        documents("hello {}\n12\n{} bye {}\n\u{0}\n{}", 100),
        [
            broken("hello {}"),
            broken("12"),
            whole("{}"),
            broken("bye {}"),
            broken("\u{0}"),
            whole("{}")
        ]
    );
}

#[test]
fn document_that_never_ends_is_broken_at_the_end() {
    assert_eq!(documents("{\n  \"a\": {", 100), [broken("{\n  \"a\": {")]);
}

#[test]
fn document_over_the_limit_costs_only_itself() {
    let large = format!("[\"{}\"]", "x".repeat(97));
    assert_eq!(documents(&large[1..], 100), [broken(&large[1..])]);
    assert_eq!(
        documents(&format!("[]\n{large}\n[{large}]\n{{}}"), 101),
        [
            whole("[]"),
            whole(&large),
            (Shape::Oversized, &format!("[{large}")[..101]),
            whole("{}")
        ]
    );
}

#[test]
fn lines_left_open_are_broken_without_another_look() {
    let text = "[\n[\n{},\n[1,\n2 2\n{}";
    assert_eq!(
        documents(text, 100),
        [
            broken("["),
            broken("["),
            whole("{}"),
            broken(","),
            broken("[1,\n2 2"),
            whole("{}")
        ]
    );
}

#[test]
fn lines_behind_a_broken_document_are_counted() {
    let passed = |text: &str| {
        let mut framer = Framer::new(Carry::START, 100);
        while framer.next(text.as_bytes(), true).is_some() {}
        framer.passed_lines()
    };
    assert_eq!(passed("{\n  \"a\": 1\n}\nprose\nprose\n{} prose\n{}"), 0);
    // The line with the fault is named, the blank one says nothing.
    assert_eq!(passed("{\"a\" 1,\n  \"b\": 2\n\n}\n{}\nprose"), 2);
    assert_eq!(passed("{\"a\nprose\r\n\t\r\n  {}"), 2);
}
