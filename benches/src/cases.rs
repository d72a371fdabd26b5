//! The messages to measure.

use prime_proto::wire::{Entries, RawJson, Text};

/// A message, and the task to measure with it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Case {
    /// The name of the case in the table.
    pub name: String,
    /// The task.
    pub task: Task,
    /// The message.
    pub text: String,
}

/// The task to measure with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Task {
    /// Decodes a message of Kraken Prime.
    Kraken,
    /// Decodes a frame of AlphaPoint, without its payload.
    Frame,
    /// Decodes a frame of AlphaPoint, then its payload.
    Payload,
    /// Decodes a message of Kraken Prime with `serde_json::from_str`.
    KrakenBySerde,
    /// Decodes a frame of AlphaPoint with `serde_json::from_str`, without its payload.
    FrameBySerde,
    /// Encodes a message of a Kraken Prime client.
    EncodeKraken,
    /// Encodes a request of an AlphaPoint client in its frame.
    EncodeFrame,
}

impl Task {
    /// `decode` or `encode`.
    #[must_use]
    pub fn direction(self) -> &'static str {
        match self {
            Self::Kraken | Self::Frame | Self::Payload | Self::KrakenBySerde | Self::FrameBySerde => "decode",
            Self::EncodeKraken | Self::EncodeFrame => "encode",
        }
    }
}

impl Case {
    /// Creates a case.
    #[must_use]
    pub fn new(name: impl Into<String>, task: Task, text: impl Into<String>) -> Self {
        let (name, text) = (name.into(), text.into());
        Self { name, task, text }
    }
}

macro_rules! fixture {
    ($path:literal) => {
        include_str!(concat!("../../crates/prime-proto/fixtures/", $path, ".json")).trim()
    };
}

/// The main cases.
#[must_use]
pub fn all() -> Vec<Case> {
    let snapshot = fixture!("kraken/user/snapshot_manual");
    let frame = one_line(fixture!("alphapoint/frame/frame_reply"));
    vec![
        Case::new("User snapshot, pretty", Task::Kraken, snapshot),
        Case::new("User snapshot", Task::Kraken, one_line(snapshot)),
        Case::new("User snapshot, 1000 users", Task::Kraken, users(1000)),
        Case::new("hello", Task::Kraken, one_line(fixture!("kraken/hello/all_members"))),
        Case::new("User update", Task::Kraken, one_line(fixture!("kraken/user/update"))),
        Case::new("MarketDataSnapshot, 2 levels", Task::Kraken, market_data(2)),
        Case::new("MarketDataSnapshot, 50 levels", Task::Kraken, market_data(50)),
        Case::new(
            "Order update",
            Task::Kraken,
            one_line(fixture!("kraken/order/all_members")),
        ),
        Case::new("frame", Task::Frame, frame.clone()),
        Case::new("frame with GetUserInfo", Task::Payload, frame),
        Case::new(
            "frame, three levels",
            Task::Payload,
            one_line(fixture!("alphapoint/frame/frame_three_levels")),
        ),
        Case::new(
            "unknown kind",
            Task::Kraken,
            one_line(snapshot).replacen("\"User\"", "\"Margin\"", 1),
        ),
        Case::new("five unknown members", Task::Kraken, five_unknown(&one_line(snapshot))),
        Case::new("members reversed", Task::Kraken, reversed(&raw(snapshot))),
        Case::new(
            "Subscribe",
            Task::EncodeKraken,
            one_line(fixture!("kraken/subscribe/all_members")),
        ),
        Case::new(
            "NewOrderSingle",
            Task::EncodeKraken,
            one_line(fixture!("kraken/new_order_single/limit")),
        ),
        Case::new(
            "frame with SetUserConfig",
            Task::EncodeFrame,
            one_line(fixture!("alphapoint/frame/frame_request_set_user_config")),
        ),
        Case::new("frame with Level2UpdateEvent, 1 row", Task::Payload, level2(1)),
        Case::new("frame with Level2UpdateEvent, 50 rows", Task::Payload, level2(50)),
        Case::new("frame with OrderStateEvent", Task::Payload, order_state()),
        Case::new("frame with GetOpenOrders, 100 orders", Task::Payload, open_orders(100)),
        Case::new("frame with SendOrder", Task::EncodeFrame, send_order()),
    ]
}

fn frame(m: u8, n: &str, o: &str) -> String {
    format!(r#"{{"m":{m},"i":4,"n":"{n}","o":{}}}"#, RawJson::string(o).as_json())
}

/// Rows like those of a captured event.
fn level2(rows: usize) -> String {
    let row = |index: usize| {
        let (cents, side) = (8_669_814 + 37 * index, index % 2);
        format!(
            "[{},{},1790134050672,{},86754.79,{},{}.{:02},7,{}.{:05},{side}]",
            90_493_881 + index,
            index % 3,
            index % 3,
            1 + index % 4,
            cents / 100,
            cents % 100,
            index % 9,
            index * 7919 % 100_000,
        )
    };
    frame(
        3,
        "Level2UpdateEvent",
        &format!("[{}]", (0..rows).map(row).collect::<Vec<_>>().join(",")),
    )
}

fn order_state() -> String {
    frame(
        3,
        "OrderStateEvent",
        fixture!("alphapoint/order/order_state_event/payload_all_members"),
    )
}

fn open_orders(count: usize) -> String {
    let order = fixture!("alphapoint/order/order_state_event/payload_all_members");
    frame(1, "GetOpenOrders", &format!("[{}]", vec![order; count].join(",")))
}

fn send_order() -> String {
    frame(0, "SendOrder", fixture!("alphapoint/order/send_order/request_limit"))
}

/// The main cases that decode a message or a frame, with `serde_json::from_str`.
#[must_use]
pub fn by_serde() -> Vec<Case> {
    let by_serde = |case: Case| {
        let task = match case.task {
            Task::Kraken => Task::KrakenBySerde,
            Task::Frame => Task::FrameBySerde,
            _ => return None,
        };
        Some(Case::new(format!("{}, by serde_json", case.name), task, case.text))
    };
    all().into_iter().filter_map(by_serde).collect()
}

fn raw(text: &str) -> RawJson {
    text.parse::<RawJson>().unwrap_or_else(|_| RawJson::empty_object())
}

fn one_line(text: &str) -> String {
    raw(text).as_json().to_owned()
}

/// The documented snapshot with its user repeated.
#[must_use]
pub fn users(count: usize) -> String {
    let snapshot = one_line(fixture!("kraken/user/snapshot_manual"));
    let open = "\"data\":[";
    let (head, data) = snapshot.split_once(open).unwrap_or((&snapshot, "]}"));
    let (user, tail) = data.rsplit_once(']').unwrap_or((data, "}"));
    let data = vec![user; count].join(",");
    format!("{head}{open}{data}]{tail}")
}

/// The messages of a session that is measured as a whole.
#[must_use]
pub fn session() -> Vec<String> {
    vec![
        one_line(fixture!("kraken/hello/all_members")),
        users(1),
        market_data(2),
        one_line(fixture!("kraken/user/update")),
        market_data(10),
    ]
}

fn market_data(levels: usize) -> String {
    let side = |from: usize, step: isize| {
        let level = |index: usize| {
            let price = from.saturating_add_signed(step * isize::try_from(index).unwrap_or(0));
            format!(
                r#"{{"Price":"{}.{:02}","Size":"{}.{:08}"}}"#,
                price / 100,
                price % 100,
                index % 7,
                index * 7919 % 100_000_000
            )
        };
        (0..levels).map(level).collect::<Vec<_>>().join(",")
    };
    format!(
        r#"{{"reqid":5,"type":"MarketDataSnapshot","ts":"2021-09-14T22:03:04.153307Z","seqNum":71,"data":[{{"Timestamp":"2021-09-14T22:03:04.151000Z","Symbol":"BTC-USD","Status":"Online","Bids":[{}],"Offers":[{}]}}]}}"#,
        side(4_693_112, -37),
        side(4_693_250, 41)
    )
}

/// Adds five undocumented members after those of the envelope.
fn five_unknown(text: &str) -> String {
    let members = r#""shard":7,"region":"eu-west-1","latency":0.00200,"flags":["replayed",null,true],"origin":{"host":"md-4","hops":[1,2,3]}"#;
    format!("{},{members}}}", &text[..text.len() - 1])
}

/// Reverses the members of every object.
fn reversed(value: &RawJson) -> String {
    if let Ok(members) = value.decode::<Entries<Text, RawJson>>() {
        let mut members: Vec<String> = members
            .iter()
            .map(|(name, value)| format!("{}:{}", RawJson::string(name).as_json(), reversed(value)))
            .collect();
        members.reverse();
        return format!("{{{}}}", members.join(","));
    }
    if let Ok(items) = value.decode::<Vec<RawJson>>() {
        let items: Vec<String> = items.iter().map(reversed).collect();
        return format!("[{}]", items.join(","));
    }
    value.as_json().to_owned()
}
