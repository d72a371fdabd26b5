use prime_proto_derive::Row;

struct Rest;

#[derive(Row)]
struct Level {
    #[row(rename = "Price")]
    price: i64,
    #[row(rest)]
    rest: Rest,
}

fn main() {}
