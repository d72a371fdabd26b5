//! Limits, and several documents in one text.

use prime_proto::repair::{RepairError, Repairer, repair, repair_prefix};

#[test]
fn depth_is_bounded_for_json_and_for_what_is_repaired() {
    let nested = |depth: usize, inner: &str| format!("{}{inner}{}", "[".repeat(depth), "]".repeat(depth));
    for inner in ["1", "“a”"] {
        assert!(repair(&nested(512, inner)).is_ok());
        assert!(matches!(
            repair(&nested(513, inner)),
            Err(RepairError::TooDeep {
                offset: 512,
                limit: 512,
                ..
            }),
        ));
        let deepest = Repairer::new().max_depth(usize::MAX);
        assert!(deepest.repair(&nested(1024, inner)).is_ok());
        assert!(matches!(
            deepest.repair(&nested(1025, inner)),
            Err(RepairError::TooDeep {
                offset: 1024,
                limit: 1024,
                ..
            }),
        ));
    }
    assert!(Repairer::new().max_depth(0).repair("1").is_ok());
    assert!(Repairer::new().max_depth(0).repair("[]").is_err());
}

#[test]
fn size_is_bounded() {
    let repairer = Repairer::new().max_size(4);
    assert!(repairer.repair("[1,]").is_ok());
    for text in ["[10,]", "[1,2]"] {
        let refused = repairer.repair(text).unwrap_err();
        assert!(
            matches!(refused, RepairError::TooLong { size: 5, limit: 4, .. }),
            "{refused}"
        );
    }
    assert!(repairer.repair_prefix("[1,] [1,2]").is_ok());
    assert!(repairer.repair_prefix("[1,2] [1,]").is_err());
}

#[test]
fn the_number_of_repairs_is_bounded() {
    for (source, repairs) in [("[“a”: 1, ...]", 5), ("{**“a”: 1**,}", 5), ("[“a\"b”,]", 4)] {
        assert_eq!(repair(source).unwrap().repairs().len(), repairs, "{source}");
        assert!(Repairer::new().max_repairs(repairs).repair(source).is_ok());
        for limit in 0..repairs {
            let refused = Repairer::new().max_repairs(limit).repair(source).unwrap_err();
            assert!(
                matches!(refused, RepairError::TooManyRepairs { .. }),
                "{source} {limit} {refused}"
            );
        }
    }
    assert!(Repairer::new().max_repairs(0).repair("[1]").is_ok());
}

#[test]
fn documents_are_repaired_one_after_another() {
    let text = "{“a”: 1,}\n\n[1, 2]{\"b\": “c”} “d” 5\n";
    let mut rest = text;
    let mut documents = Vec::new();
    while !rest.trim().is_empty() {
        let (repaired, end) = repair_prefix(rest).unwrap();
        documents.push((repaired.text().to_owned(), repaired.repairs().len(), end));
        rest = &rest[end..];
    }
    let expected = [
        ("{\"a\": 1}", 3, 13),
        ("\n\n[1, 2]", 0, 8),
        ("{\"b\": \"c\"}", 2, 14),
        (" \"d\"", 2, 8),
        (" 5", 0, 2),
    ];
    assert_eq!(
        documents,
        expected.map(|(text, repairs, end)| (text.to_owned(), repairs, end))
    );
}

#[test]
fn empty_input_is_not_a_document() {
    assert!(repair("").is_err());
    assert!(repair_prefix(" \n").is_err());
}
