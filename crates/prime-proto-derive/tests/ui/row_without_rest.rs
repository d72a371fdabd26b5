use prime_proto_derive::Row;

#[derive(Row)]
struct Level {
    price: i64,
}

fn main() {}
