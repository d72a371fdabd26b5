use prime_proto_derive::Record;

struct Extra;

#[derive(Record)]
#[record(builder)]
struct Level {
    price: String,
    #[serde(flatten)]
    extra: Extra,
}

fn main() {}
