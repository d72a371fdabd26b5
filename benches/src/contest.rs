//! The contestants of a case, and the code that each of them runs.

mod alphapoint;

use std::hint::black_box;

use anyhow::{Context, Result, bail};
use prime_proto::alphapoint::Frame;
use prime_proto::alphapoint::user::{GetUserConfig, GetUserInfo, SetUserConfig};
use prime_proto::kraken::{ClientMessage, ServerMessage};
use serde::{Deserialize, Serialize};

use crate::cases::{Case, Task};
use crate::peers::{idiomatic, jiter, lazy, plain};

/// A contestant.
#[expect(missing_debug_implementations, reason = "contains a closure")]
#[non_exhaustive]
pub struct Contestant<'a> {
    /// The name in the table; [`US`] for `prime-proto`.
    pub name: &'static str,
    /// Does the task once and drops the result.
    pub run: Box<dyn Fn() + 'a>,
}

/// The name of `prime-proto`.
pub const US: &str = "prime-proto";

/// The contestants: `prime-proto` first, then every peer that can do the task with this message.
///
/// # Errors
/// If `prime-proto` cannot do the task.
pub fn contestants(case: &Case) -> Result<Vec<Contestant<'_>>> {
    let text = case.text.as_str();
    let mut field = Field(Vec::new());
    match case.task {
        Task::Kraken => {
            let kind = kind(text);
            if is_of_client(&kind) {
                ClientMessage::decode(text).context(case.name.clone())?;
                field.add(US, move || ClientMessage::decode(text));
            } else {
                ServerMessage::decode(text).context(case.name.clone())?;
                field.add(US, move || ServerMessage::decode(text));
            }
            field.add("idiomatic", move || serde_json::from_str::<idiomatic::Message>(text));
            match kind.as_str() {
                "User" => {
                    field.decoders::<UserUpdate>(text);
                    field.add("jiter", move || {
                        jiter::update::<plain::User<'_>>(text).map(black_box).map(drop)
                    });
                }
                "MarketDataSnapshot" => {
                    field.decoders::<MarketDataUpdate>(text);
                    field.add("jiter", move || {
                        jiter::update::<plain::MarketDataSnapshot<'_>>(text)
                            .map(black_box)
                            .map(drop)
                    });
                }
                "Order" => field.decoders::<OrderUpdate>(text),
                "hello" => field.decoders::<Hello>(text),
                "subscribe" => field.decoders::<Subscribe>(text),
                "NewOrderSingle" => field.decoders::<NewOrderSingle>(text),
                _ => {
                    field.decoders::<Unknown>(text);
                    field.add("sonic-rs lazy", move || {
                        lazy::Unknown::read(text).map(black_box).map(drop)
                    });
                }
            }
            field.add("serde_json Value", move || {
                serde_json::from_str::<serde_json::Value>(text)
            });
        }
        Task::Frame => {
            Frame::decode(text).context(case.name.clone())?;
            field.add(US, move || Frame::decode(text));
            field.add("idiomatic", move || serde_json::from_str::<idiomatic::Frame>(text));
            field.decoders::<PlainFrame>(text);
            field.add("sonic-rs lazy", move || {
                sonic_rs::from_str::<lazy::Frame<'_>>(text).map(black_box).map(drop)
            });
            field.add("serde_json Value", move || {
                serde_json::from_str::<serde_json::Value>(text)
            });
        }
        Task::KrakenBySerde => {
            serde_json::from_str::<ServerMessage>(text).context(case.name.clone())?;
            field.add(US, move || serde_json::from_str::<ServerMessage>(text));
            field.add("idiomatic", move || serde_json::from_str::<idiomatic::Message>(text));
        }
        Task::FrameBySerde => {
            serde_json::from_str::<Frame>(text).context(case.name.clone())?;
            field.add(US, move || serde_json::from_str::<Frame>(text));
            field.add("idiomatic", move || serde_json::from_str::<idiomatic::Frame>(text));
        }
        Task::Payload => payload(&mut field, text)?,
        Task::EncodeKraken => encode_kraken(&mut field, text)?,
        Task::EncodeFrame => encode_frame(&mut field, text)?,
    }
    Ok(field.0)
}

fn kind(text: &str) -> String {
    serde_json::from_str::<plain::Unknown<'_>>(text).map_or_else(|_| String::new(), |message| message.kind.to_owned())
}

/// Whether only clients send messages of this kind.
fn is_of_client(kind: &str) -> bool {
    ClientMessage::KINDS.contains(&kind) && !ServerMessage::KINDS.contains(&kind)
}

/// A type that borrows from the message, for any lifetime.
trait Family {
    type Of<'a>: Deserialize<'a> + Serialize;
}

macro_rules! families {
    ($($name:ident = $of:ty;)*) => {$(
        struct $name;
        impl Family for $name {
            type Of<'a> = $of;
        }
    )*};
}

families! {
    UserUpdate = plain::Update<'a, plain::User<'a>>;
    MarketDataUpdate = plain::Update<'a, plain::MarketDataSnapshot<'a>>;
    OrderUpdate = plain::Update<'a, plain::Order<'a>>;
    Hello = plain::Hello<'a>;
    Subscribe = plain::Subscribe<'a>;
    NewOrderSingle = plain::Command<'a, plain::NewOrderSingle<'a>>;
    Unknown = plain::Unknown<'a>;
    PlainFrame = plain::Frame<'a>;
    UserInfo = plain::UserInfo<'a>;
    Entries = Vec<plain::ConfigEntry<'a>>;
}

struct Field<'a>(Vec<Contestant<'a>>);

impl<'a> Field<'a> {
    /// Adds a contestant, unless it fails.
    fn add<T, E>(&mut self, name: &'static str, run: impl Fn() -> Result<T, E> + 'a) {
        if run().is_ok() {
            let run = Box::new(move || drop(black_box(run())));
            self.0.push(Contestant { name, run });
        }
    }

    fn decoders<F: Family>(&mut self, text: &'a str) {
        self.add("serde_json", move || {
            serde_json::from_str::<F::Of<'_>>(text).map(black_box).map(drop)
        });
        self.add("sonic-rs", move || {
            sonic_rs::from_str::<F::Of<'_>>(text).map(black_box).map(drop)
        });
        self.add("simd-json", move || {
            let mut copy = text.as_bytes().to_vec();
            simd_json::from_slice::<F::Of<'_>>(&mut copy).map(black_box).map(drop)
        });
    }

    fn payloads<F: Family>(&mut self, text: &'a str) {
        self.add("serde_json", move || -> Result<()> {
            let frame: plain::Frame<'_> = serde_json::from_str(text)?;
            black_box(serde_json::from_str::<F::Of<'_>>(&frame.o)?);
            Ok(())
        });
        self.add("sonic-rs", move || -> Result<()> {
            let frame: plain::Frame<'_> = sonic_rs::from_str(text)?;
            black_box(sonic_rs::from_str::<F::Of<'_>>(&frame.o)?);
            Ok(())
        });
        self.add("simd-json", move || -> Result<()> {
            let mut copy = text.as_bytes().to_vec();
            let frame: plain::Frame<'_> = simd_json::from_slice(&mut copy)?;
            let mut payload = frame.o.as_bytes().to_vec();
            black_box(simd_json::from_slice::<F::Of<'_>>(&mut payload)?);
            Ok(())
        });
    }

    fn encoders<T: Serialize + 'a, M: Serialize + 'a>(&mut self, idiomatic: M, plain: T) {
        let plain = std::rc::Rc::new(plain);
        let (sonic, simd) = (plain.clone(), plain.clone());
        self.add("idiomatic", move || serde_json::to_string(&idiomatic));
        self.add("serde_json", move || serde_json::to_string(&*plain));
        self.add("sonic-rs", move || sonic_rs::to_string(&*sonic));
        self.add("simd-json", move || simd_json::to_string(&*simd));
    }
}

fn payload<'a>(field: &mut Field<'a>, text: &'a str) -> Result<()> {
    let frame = Frame::decode(text)?;
    if alphapoint::payload(field, &frame.n, text)? {
        return Ok(());
    }
    if &*frame.n == "GetUserInfo" {
        frame.reply::<GetUserInfo>()?;
        field.add(US, move || {
            Frame::decode(text).and_then(|frame| frame.reply::<GetUserInfo>())
        });
        field.add("idiomatic", move || idiomatic_payload::<idiomatic::UserInfo>(text));
        field.payloads::<UserInfo>(text);
    } else {
        frame.reply::<GetUserConfig>()?;
        field.add(US, move || {
            Frame::decode(text).and_then(|frame| frame.reply::<GetUserConfig>())
        });
        field.add("idiomatic", move || {
            idiomatic_payload::<Vec<idiomatic::ConfigEntry>>(text)
        });
        field.payloads::<Entries>(text);
    }
    field.add("serde_json Value", move || -> Result<serde_json::Value> {
        let frame: serde_json::Value = serde_json::from_str(text)?;
        Ok(serde_json::from_str(frame["o"].as_str().unwrap_or_default())?)
    });
    Ok(())
}

fn idiomatic_payload<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T> {
    let frame: idiomatic::Frame = serde_json::from_str(text)?;
    Ok(serde_json::from_str(&frame.o)?)
}

fn encode_kraken<'a>(field: &mut Field<'a>, text: &'a str) -> Result<()> {
    let message = ClientMessage::decode(text)?;
    let kind = message.kind().to_owned();
    field.add(US, move || Ok::<_, ()>(message.encode()));
    let idiomatic: idiomatic::Message = serde_json::from_str(text)?;
    match kind.as_str() {
        "subscribe" => field.encoders(idiomatic, serde_json::from_str::<plain::Subscribe<'_>>(text)?),
        "NewOrderSingle" => field.encoders(
            idiomatic,
            serde_json::from_str::<plain::Command<'_, plain::NewOrderSingle<'_>>>(text)?,
        ),
        kind => bail!("the peers have no type for {kind}"),
    }
    let value: serde_json::Value = serde_json::from_str(text)?;
    field.add("serde_json Value", move || serde_json::to_string(&value));
    Ok(())
}

/// The request of `SetUserConfig`, or of `SendOrder`.
fn encode_frame<'a>(field: &mut Field<'a>, text: &'a str) -> Result<()> {
    let frame = Frame::decode(text)?;
    if frame.n == "SendOrder" {
        return alphapoint::send_order(field, &frame);
    }
    let request = frame.request_of::<SetUserConfig>()?;
    let number = frame.i;
    field.add(US, move || {
        Ok::<_, ()>(Frame::encode_request::<SetUserConfig>(number, &request))
    });

    let name = frame.n.as_str().to_owned();
    let request: idiomatic::SetUserConfig = serde_json::from_str(frame.o.as_str())?;
    field.add("idiomatic", move || {
        let (n, o) = (name.clone(), serde_json::to_string(&request)?);
        serde_json::to_string(&idiomatic::Frame { m: 0, i: number, n, o })
    });

    macro_rules! plain {
        ($name:literal, $to_string:path) => {
            let text = frame.o.as_str().to_owned();
            let request: idiomatic::SetUserConfig = serde_json::from_str(&text)?;
            field.add($name, move || -> Result<String> {
                let o = $to_string(&request)?.into();
                Ok($to_string(&plain::Frame {
                    m: 0,
                    i: number,
                    n: "SetUserConfig",
                    o,
                })?)
            });
        };
    }
    plain!("serde_json", serde_json::to_string);
    plain!("sonic-rs", sonic_rs::to_string);
    plain!("simd-json", simd_json::to_string);
    Ok(())
}
