"""Checks what the generated models send, with messages made as in a client. mypy and pyright check this file and the models, too."""

import io
import json
import runpy
from contextlib import redirect_stdout

from alphapoint import Frame, SetUserInfoRequest
from kraken_prime import ClientMessage, NewOrderSingle, Subscribe, UserSubscription
from pydantic import BaseModel, ValidationError

ORDER = {
    "Symbol": "BTC-USD",
    "ClOrdID": "6f7d0a9e-41c2-4f52-9a0b-2c7e5d0f7c51",
    "Side": "Buy",
    "OrderQty": "0.50",
    "OrdType": "Limit",
    "Price": "64000.10",
    "TimeInForce": "GoodTillCancel",
    "TransactTime": "2026-01-02T03:04:05.000000Z",
}


def check(sent: str, expected: object) -> None:
    """Checks the JSON that is sent."""
    assert json.loads(sent) == expected, f"{sent} is sent instead of {expected}"


def send(message: BaseModel) -> str:
    """Sends as in the README."""
    return message.model_dump_json(exclude_none=True)


def main() -> None:
    printed = io.StringIO()
    with redirect_stdout(printed):
        runpy.run_path("out/types/python/readme.py")
    check(printed.getvalue().strip(), {"type": "NewOrderSingle", "reqid": 1, "data": [ORDER]})

    # Members are set by their wire names or Python names, and an unknown name is refused.
    check(send(NewOrderSingle.model_validate(ORDER)), ORDER)
    for wrong in ("prise", "timeInForce"):
        try:
            NewOrderSingle.model_validate(ORDER | {wrong: "1"})
        except ValidationError:
            continue
        raise AssertionError(f"an order with {wrong} is sent")

    subscribe = Subscribe(reqid=7, streams=[UserSubscription()])
    check(send(subscribe), {"type": "subscribe", "reqid": 7, "streams": [{"name": "User"}]})
    check(send(ClientMessage(subscribe)), {"type": "subscribe", "reqid": 7, "streams": [{"name": "User"}]})

    request = send(SetUserInfoRequest(password="correct horse"))
    check(request, {"Password": "correct horse"})
    frame = send(Frame(m=0, i=2, n="SetUserInfo", o=request))
    check(frame, {"m": 0, "i": 2, "n": "SetUserInfo", "o": '{"Password":"correct horse"}'})
    print("pydantic: orders, subscriptions and passwords are sent unchanged")


main()
