use prime_proto_derive::Record;

#[derive(Record)]
enum Either {
    Left,
    Right,
}

fn main() {}
