use prime_proto_derive::Row;

struct Rest;

#[derive(Row)]
struct Level {
    price: i64,
    orders: Option<i64>,
    side: i64,
    #[row(rest)]
    rest: Rest,
}

fn main() {}
