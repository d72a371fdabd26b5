"""Decodes NDJSON on standard input into typed structs and writes each message again, as `prime decode` does.

What a Python developer picks who cares for speed: msgspec, with the structs of the messages that the session has.
"""

import sys

import msgspec


class Setting(msgspec.Struct, rename="pascal", omit_defaults=True):
    timestamp: int | str
    customer_user_id: str = msgspec.field(name="CustomerUserID")
    key: str
    value: str
    mode: str | None = None


class User(msgspec.Struct, rename="pascal", omit_defaults=True):
    customer_user_id: str = msgspec.field(name="CustomerUserID")
    email: str
    display_name: str
    config: list[Setting]
    permissions: list[str] | None = None
    market_account_authorizations: dict[str, list[str]] | None = None


class Level(msgspec.Struct, rename="pascal"):
    price: str
    size: str


class MarketDataSnapshot(msgspec.Struct, rename="pascal", omit_defaults=True):
    symbol: str
    status: str
    bids: list[Level]
    offers: list[Level]
    timestamp: str | None = None


class Hello(msgspec.Struct, tag_field="type", tag="hello"):
    ts: str
    session_id: str


class UserUpdate(msgspec.Struct, tag_field="type", tag="User", omit_defaults=True):
    reqid: int
    ts: str
    seq_num: int = msgspec.field(name="seqNum")
    data: list[User]
    initial: bool | None = None
    action: str | None = None


class MarketDataUpdate(msgspec.Struct, tag_field="type", tag="MarketDataSnapshot", omit_defaults=True):
    reqid: int
    ts: str
    seq_num: int = msgspec.field(name="seqNum")
    data: list[MarketDataSnapshot]
    initial: bool | None = None


def main() -> None:
    decoder = msgspec.json.Decoder(Hello | UserUpdate | MarketDataUpdate)
    encoder = msgspec.json.Encoder()
    out = sys.stdout.buffer
    for line in sys.stdin.buffer:
        out.write(encoder.encode(decoder.decode(line)))
        out.write(b"\n")


main()
