use prime_proto_derive::Record;

#[derive(Record)]
struct Closed {
    name: String,
}

fn main() {}
