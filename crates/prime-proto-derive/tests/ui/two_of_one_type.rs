use prime_proto_derive::Record;

struct Decimal;

struct Extra;

#[derive(Record)]
#[record(new)]
struct Level {
    price: Decimal,
    size: Decimal,
    #[serde(flatten)]
    extra: Extra,
}

fn main() {}
