use prime_proto_derive::Record;

struct Extra;

#[derive(Record)]
struct Borrowed<'a> {
    name: &'a str,
    #[serde(flatten)]
    extra: Extra,
}

fn main() {}
