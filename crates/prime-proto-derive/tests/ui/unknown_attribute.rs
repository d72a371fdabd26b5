use prime_proto_derive::Record;

struct Extra;

#[derive(Record)]
struct Renamed {
    #[serde(default)]
    name: String,
    #[serde(flatten)]
    extra: Extra,
}

fn main() {}
