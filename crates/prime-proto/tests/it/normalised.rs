//! Differences between input and output through the documented leniencies, by fixture.

/// Path of a fixture, and each place where its canonical form differs: input and output.
pub(crate) const NORMALISED: &[(&str, &[&str])] = &[
    (
        "alphapoint/account/account_position_event/payload_unknown_members.json",
        &["NotionalValue: null -> absent"],
    ),
    (
        "alphapoint/account/get_account_fees/reply_unknown_members.json",
        &["[0].FeeTier: null -> absent", "[0].FeeAmt: 5e-2 -> 0.05"],
    ),
    (
        "alphapoint/account/get_account_fees/request_unknown_members.json",
        &["AccountId: null -> absent"],
    ),
    (
        "alphapoint/account/get_account_info/reply_unknown_members.json",
        &["CreditTier: null -> absent"],
    ),
    (
        "alphapoint/account/get_account_info/request_unknown_members.json",
        &["AccountId: null -> absent"],
    ),
    (
        "alphapoint/account/get_account_instrument_statistics/reply_unknown_members.json",
        &["[0].TradeVolume: null -> absent"],
    ),
    (
        "alphapoint/account/get_account_margin_state/reply_unknown_members.json",
        &["normalizedProductId: null -> absent", "buyingPower: 1.25e4 -> 12500"],
    ),
    (
        "alphapoint/account/get_account_margin_state/request_unknown_members.json",
        &["OMSId: null -> absent"],
    ),
    (
        "alphapoint/account/get_account_positions/reply_unknown_members.json",
        &["[0].TotalMonthDeposits: null -> absent"],
    ),
    (
        "alphapoint/account/get_account_positions/request_unknown_members.json",
        &["IncludePending: null -> absent"],
    ),
    (
        "alphapoint/account/get_account_settlement_positions/reply_unknown_members.json",
        &[
            "CreditTier: null -> absent",
            "AccountSettlementPositions[0].Position: 1e-8 -> 0.00000001",
        ],
    ),
    (
        "alphapoint/account/get_account_transactions/reply_unknown_members.json",
        &["[0].CR: 1e-8 -> 0.00000001", "[0].Balance: 2e3 -> 2000"],
    ),
    (
        "alphapoint/account/get_account_transactions/request_unknown_members.json",
        &["Depth: null -> absent"],
    ),
    (
        "alphapoint/account/get_oms_fee_tiers/reply_unknown_members.json",
        &["[0].accountId: null -> absent"],
    ),
    (
        "alphapoint/account/get_user_accounts/request_unknown_members.json",
        &["UserId: null -> absent", "UserName: null -> absent"],
    ),
    (
        "alphapoint/account/subscribe_account_events/reply_unknown_members.json",
        &["Subscribe: null -> absent"],
    ),
    (
        "alphapoint/account/subscribe_account_events/request_unknown_members.json",
        &["AccountId: null -> absent"],
    ),
    (
        "alphapoint/account/subscribe_order_state_events/request_unknown_members.json",
        &["InstrumentId: null -> absent"],
    ),
    (
        "alphapoint/asset/deposit_event/payload_unknown_members.json",
        &["Quantity: 2.50e-1 -> 0.250", "SubAccountId: null -> absent"],
    ),
    (
        "alphapoint/asset/get_withdraw_template/reply_status_null.json",
        &["statuscode: null -> absent"],
    ),
    (
        "alphapoint/asset/get_withdraw_template/request_unknown_members.json",
        &["TemplateType: null -> absent"],
    ),
    (
        "alphapoint/asset/pending_deposit_update/payload_unknown_members.json",
        &[
            "AssetId: null -> absent",
            "TotalPendingDepositValue: 1e-8 -> 0.00000001",
        ],
    ),
    (
        "alphapoint/asset/withdraw_ticket_update_event/payload_unknown_members.json",
        &[
            "NotionalValue: null -> absent",
            "WithdrawTransactionDetails: null -> absent",
        ],
    ),
    (
        "alphapoint/market/assets/reply_unknown_members.json",
        &["[0].min_withdraw: null -> absent"],
    ),
    (
        "alphapoint/market/get_instruments/reply_31_members.json",
        &["[0].QuantityIncrement: 1e-4 -> 0.0001"],
    ),
    (
        "alphapoint/market/get_instruments/reply_unknown_members.json",
        &["[0].MinimumQuantity: null -> absent"],
    ),
    (
        "alphapoint/market/get_l2_snapshot/request_unknown_members.json",
        &["Depth: null -> absent"],
    ),
    (
        "alphapoint/market/get_last_trades/request_unknown_members.json",
        &["Count: null -> absent"],
    ),
    (
        "alphapoint/market/get_level1/reply_unknown_members.json",
        &["BidQty: null -> absent"],
    ),
    (
        "alphapoint/market/get_level1/request_unknown_members.json",
        &["OMSId: null -> absent"],
    ),
    (
        "alphapoint/market/get_level1_summary_min/request_unknown_members.json",
        &["InstrumentIds: null -> absent"],
    ),
    (
        "alphapoint/market/get_product/request_unknown_members.json",
        &["OMSId: null -> absent"],
    ),
    (
        "alphapoint/market/get_products/reply_11_members.json",
        &["[0].TickSize: 1e-8 -> 0.00000001"],
    ),
    (
        "alphapoint/market/get_products/reply_unknown_members.json",
        &["[0].IsDisabled: null -> absent"],
    ),
    (
        "alphapoint/market/get_products/request_unknown_members.json",
        &["Depth: null -> absent"],
    ),
    (
        "alphapoint/market/get_ticker_history/request_unknown_members.json",
        &["FromDate: null -> absent"],
    ),
    (
        "alphapoint/market/level2_update_event/payload_exponents.json",
        &[
            "[0][4]: 1.5e3 -> 1500",
            "[0][6]: 1E-05 -> 0.00001",
            "[0][8]: 1e-8 -> 0.00000001",
        ],
    ),
    (
        "alphapoint/market/market_state_update/payload_unknown_members.json",
        &["PreviousStatus: null -> absent"],
    ),
    (
        "alphapoint/market/order_book/request_unknown_members.json",
        &["Depth: null -> absent"],
    ),
    (
        "alphapoint/market/subscribe_level1/request_unknown_members.json",
        &["InstrumentId: null -> absent"],
    ),
    (
        "alphapoint/market/subscribe_level2/request_unknown_members.json",
        &["InstrumentId: null -> absent"],
    ),
    (
        "alphapoint/market/subscribe_ticker/request_unknown_members.json",
        &["IncludeLastCount: null -> absent"],
    ),
    (
        "alphapoint/market/subscribe_trades/request_unknown_members.json",
        &["IncludeLastCount: null -> absent"],
    ),
    (
        "alphapoint/market/summary/reply_unknown_members.json",
        &["[0].base_volume: 1e3 -> 1000"],
    ),
    (
        "alphapoint/order/cancel_all_orders/request_unknown_members.json",
        &["AccountId: null -> absent"],
    ),
    (
        "alphapoint/order/cancel_all_orders_reject_event/payload_unknown_members.json",
        &["InstrumentId: null -> absent"],
    ),
    (
        "alphapoint/order/cancel_margin_quote/request_unknown_members.json",
        &["AccountId: null -> absent"],
    ),
    (
        "alphapoint/order/cancel_order/request_unknown_members.json",
        &["AccountId: null -> absent"],
    ),
    (
        "alphapoint/order/cancel_order_reject_event/payload_unknown_members.json",
        &["InstrumentId: null -> absent"],
    ),
    (
        "alphapoint/order/cancel_quote/request_unknown_members.json",
        &["InstrumentId: null -> absent"],
    ),
    (
        "alphapoint/order/cancel_replace_order/reply_unknown_members.json",
        &["ReplacementClOrdId: null -> absent"],
    ),
    (
        "alphapoint/order/cancel_replace_order/request_unknown_members.json",
        &["LimitPrice: null -> absent"],
    ),
    (
        "alphapoint/order/cancel_replace_order_reject_event/payload_unknown_members.json",
        &["LimitPrice: null -> absent"],
    ),
    (
        "alphapoint/order/create_quote/reply_unknown_members.json",
        &["BidQuoteId: null -> absent"],
    ),
    (
        "alphapoint/order/create_quote/request_unknown_members.json",
        &["Ask: null -> absent"],
    ),
    (
        "alphapoint/order/get_account_trades/reply_unknown_members.json",
        &["[0].Quantity: 2.5e-1 -> 0.25", "[0].Fee: null -> absent"],
    ),
    (
        "alphapoint/order/get_account_trades/request_unknown_members.json",
        &["Depth: null -> absent"],
    ),
    (
        "alphapoint/order/get_all_open_trade_reports/request_unknown_members.json",
        &["InstrumentId: null -> absent"],
    ),
    (
        "alphapoint/order/get_open_orders/reply_unknown_members.json",
        &["[0].Price: 1e-8 -> 0.00000001", "[0].DisplayQuantity: null -> absent"],
    ),
    (
        "alphapoint/order/get_open_orders/request_unknown_members.json",
        &["InstrumentId: null -> absent"],
    ),
    (
        "alphapoint/order/get_open_quotes/reply_unknown_members.json",
        &["bid.price: 1e-2 -> 0.01", "ask: null -> absent"],
    ),
    (
        "alphapoint/order/get_open_quotes/request_unknown_members.json",
        &["InstrumentId: null -> absent"],
    ),
    (
        "alphapoint/order/get_open_trade_reports/request_unknown_members.json",
        &["AccountId: null -> absent"],
    ),
    (
        "alphapoint/order/get_order_fee/request_unknown_members.json",
        &["InstrumentId: null -> absent"],
    ),
    (
        "alphapoint/order/get_order_history/reply_unknown_members.json",
        &["[0].IsLockedIn: null -> absent"],
    ),
    (
        "alphapoint/order/get_order_history/request_unknown_members.json",
        &["Depth: null -> absent"],
    ),
    (
        "alphapoint/order/get_order_history_by_order_id/request_unknown_members.json",
        &["OrderId: null -> absent"],
    ),
    (
        "alphapoint/order/get_order_status/reply_unknown_members.json",
        &["IsLockedIn: null -> absent"],
    ),
    (
        "alphapoint/order/get_order_status/request_unknown_members.json",
        &["AccountId: null -> absent"],
    ),
    (
        "alphapoint/order/get_orders/reply_unknown_members.json",
        &["[0].IsLockedIn: null -> absent"],
    ),
    (
        "alphapoint/order/get_orders/request_unknown_members.json",
        &["Depth: null -> absent"],
    ),
    (
        "alphapoint/order/get_orders_history/reply_unknown_members.json",
        &["[0].IsLockedIn: null -> absent"],
    ),
    (
        "alphapoint/order/get_orders_history/request_unknown_members.json",
        &["Depth: null -> absent"],
    ),
    (
        "alphapoint/order/get_trades_history/reply_unknown_members.json",
        &["[0].Quantity: 2.5e-1 -> 0.25", "[0].Fee: null -> absent"],
    ),
    (
        "alphapoint/order/get_trades_history/request_unknown_members.json",
        &["Depth: null -> absent"],
    ),
    (
        "alphapoint/order/modify_order/request_unknown_members.json",
        &["Quantity: 2.5e-1 -> 0.25", "AccountId: null -> absent"],
    ),
    (
        "alphapoint/order/new_order_reject_event/payload_unknown_members.json",
        &["RejectReason: null -> absent"],
    ),
    (
        "alphapoint/order/order_trade_event/payload_unknown_members.json",
        &["Quantity: 2.5e-1 -> 0.25", "Fee: null -> absent"],
    ),
    (
        "alphapoint/order/send_margin_quote/reply_unknown_members.json",
        &["errormsg: null -> absent"],
    ),
    (
        "alphapoint/order/send_margin_quote/request_unknown_members.json",
        &["rate: null -> absent"],
    ),
    (
        "alphapoint/order/send_order/request_unknown_members.json",
        &["ClientOrderId: null -> absent"],
    ),
    (
        "alphapoint/order/submit_block_trade/request_unknown_members.json",
        &["quantity: null -> absent"],
    ),
    (
        "alphapoint/order/update_quote/request_unknown_members.json",
        &["AccountId: null -> absent"],
    ),
    (
        "alphapoint/session/authenticate2fa/reply_unknown_members.json",
        &["UserId: null -> absent"],
    ),
    (
        "alphapoint/session/authenticate_user/reply_unknown_members.json",
        &["Locked: null -> absent"],
    ),
    (
        "alphapoint/session/authenticate_user/request_unknown_members.json",
        &["Username: null -> absent", "Nonce: null -> absent"],
    ),
    (
        "alphapoint/session/get_enums/reply_unknown_members.json",
        &["[0].Enums[0].Description: null -> absent"],
    ),
    (
        "alphapoint/session/get_oms/reply_unknown_members.json",
        &["OwnerId: null -> absent"],
    ),
    (
        "alphapoint/session/log_out/reply_result_text.json",
        &[r#"result: "true" -> true"#],
    ),
    (
        "alphapoint/session/web_authenticate_user/reply_unknown_members.json",
        &["UserId: null -> absent"],
    ),
    (
        "alphapoint/session/web_authenticate_user/request_unknown_members.json",
        &["UserName: null -> absent"],
    ),
    (
        "alphapoint/standard_response/reply_result_text_false.json",
        &[r#"result: "false" -> false"#],
    ),
    (
        "alphapoint/standard_response/reply_result_text_true.json",
        &[r#"result: "true" -> true"#],
    ),
    (
        "alphapoint/user/get_user_config/reply_list_of_one_map.json",
        &[
            r#"[0].Kontor: "Haga 4" -> absent"#,
            "[0].Floor: 2 -> absent",
            r#"[0].Mobile: "+46 31 555 0199" -> absent"#,
            r#"[0].Key: absent -> "Kontor""#,
            r#"[0].Value: absent -> "Haga 4""#,
            r#"[1]: absent -> {"Key":"Floor","Value":2}"#,
            r#"[2]: absent -> {"Key":"Mobile","Value":"+46 31 555 0199"}"#,
        ],
    ),
    (
        "alphapoint/user/get_user_config/reply_name_value.json",
        &[r#"[0].Name: "Kontor" -> absent"#, r#"[0].Key: absent -> "Kontor""#],
    ),
    (
        "alphapoint/user/get_user_config/reply_object_map.json",
        &[
            r#": {"2FAType":"XP","language":"sv","Kontor":"Haga 4","floor":2} -> [{"Key":"2FAType","Value":"XP"},{"Key":"language","Value":"sv"},{"Key":"Kontor","Value":"Haga 4"},{"Key":"floor","Value":2}]"#,
        ],
    ),
    (
        "alphapoint/user/get_user_config/request_unknown_members.json",
        &["UserId: null -> absent"],
    ),
    (
        "alphapoint/user/get_user_info/reply_optional_null.json",
        &[
            "Locked: null -> absent",
            "LockedTime: null -> absent",
            "NumberOfFailedAttempt: null -> absent",
            "MarginBorrowerEnabled: null -> absent",
            "MarginAcquisitionHalt: null -> absent",
            "OperatorId: null -> absent",
            "UserLevel: null -> absent",
        ],
    ),
    (
        "alphapoint/user/remove_user_config/request_unknown_members.json",
        &["UserName: null -> absent"],
    ),
    (
        "alphapoint/user/set_user_config/request_list_of_one_map.json",
        &[
            r#"Config[0].Kontor: "Haga 4" -> absent"#,
            "Config[0].Floor: 2 -> absent",
            r#"Config[0].Key: absent -> "Kontor""#,
            r#"Config[0].Value: absent -> "Haga 4""#,
            r#"Config[1]: absent -> {"Key":"Floor","Value":2}"#,
        ],
    ),
    (
        "alphapoint/user/set_user_config/request_name_value.json",
        &[
            r#"Config[0].Name: "Kontor" -> absent"#,
            r#"Config[0].Key: absent -> "Kontor""#,
        ],
    ),
    (
        "alphapoint/user/set_user_config/request_object_map.json",
        &[r#"Config: {"Kontor":"Haga 4","Floor":2} -> [{"Key":"Kontor","Value":"Haga 4"},{"Key":"Floor","Value":2}]"#],
    ),
    (
        "alphapoint/user/set_user_info/request_unknown_members.json",
        &[
            "UserName: null -> absent",
            "Password: null -> absent",
            "Email: null -> absent",
            "EmailVerified: null -> absent",
            "AccountId: null -> absent",
            "Use2FA: null -> absent",
        ],
    ),
    (
        "kraken/balance/exponents_inferred.json",
        &[
            "data[0].Amount: \"2.5E-7\" -> \"0.00000025\"",
            "data[0].AvailableAmount: 3e-06 -> \"0.000003\"",
        ],
    ),
    (
        "kraken/balance/unknown_members.json",
        &[
            "data[0].Equivalent: null -> absent",
            "data[1].Equivalent.Currency: null -> absent",
            "data[1].Equivalent.Amount: null -> absent",
            "data[1].Equivalent.AvailableAmount: null -> absent",
        ],
    ),
    ("kraken/error/without_reason_inferred.json", &["error: null -> absent"]),
    (
        "kraken/hello/time_in_milliseconds_inferred.json",
        &["ts: 1675252810125 -> \"2023-02-01T12:00:10.125Z\""],
    ),
    (
        "kraken/market_data_snapshot/decimals_as_numbers.json",
        &[
            r#"data[0].Bids[0].Price: 22.930 -> "22.930""#,
            r#"data[0].Bids[0].Size: 14 -> "14""#,
            r#"data[0].Bids[1].Price: 0.00200 -> "0.00200""#,
            r#"data[0].Bids[1].Size: 1234567890123456789.123456789 -> "1234567890123456789.123456789""#,
            r#"data[0].Offers[0].Price: -0.50 -> "-0.50""#,
            r#"data[0].Offers[0].Size: 0 -> "0""#,
        ],
    ),
    (
        "kraken/market_data_snapshot/subscribe_size_buckets_mixed_inferred.json",
        &[
            "streams[0].SizeBuckets[0]: 0 -> \"0\"",
            "streams[0].SizeBuckets[2]: 2.50 -> \"2.50\"",
        ],
    ),
    (
        "kraken/new_order_single/unknown_members.json",
        &[
            "data[0].Price: null -> absent",
            "data[0].Currency: null -> absent",
            "data[0].QuoteID: null -> absent",
            "data[0].RFQID: null -> absent",
            "data[0].AllowedSlippage: null -> absent",
            "data[0].TransactTime: null -> absent",
        ],
    ),
    (
        "kraken/new_order_single/without_reqid_inferred.json",
        &["data[0].OrderQty: 12.50 -> \"12.50\"", "data[0].Price: 2.1e1 -> \"21\""],
    ),
    (
        "kraken/order/optional_null.json",
        &[
            "initial: null -> absent",
            "data[0].SubmitTime: null -> absent",
            "data[0].ExecID: null -> absent",
            "data[0].LeavesQty: null -> absent",
            "data[0].CumQty: null -> absent",
            "data[0].AvgPx: null -> absent",
            "data[0].TimeInForce: null -> absent",
            "data[0].LastPx: null -> absent",
            "data[0].LastQty: null -> absent",
            "data[0].LastAmt: null -> absent",
            "data[0].LastFee: null -> absent",
            "data[0].CumAmt: null -> absent",
            "data[0].DecisionStatus: null -> absent",
            "data[0].AmountCurrency: null -> absent",
            "data[0].CustomerUser: null -> absent",
        ],
    ),
    (
        "kraken/order_cancel_replace_request/unknown_members.json",
        &[
            "data[0].OrigClOrdID: null -> absent",
            "data[0].Price: null -> absent",
            "data[0].EndTime: null -> absent",
            "data[0].Parameters: null -> absent",
            "data[0].Timestamp: null -> absent",
        ],
    ),
    (
        "kraken/order_cancel_request/unknown_members.json",
        &[
            "data[0].OrigClOrdID: null -> absent",
            "data[0].Timestamp: null -> absent",
        ],
    ),
    (
        "kraken/order_control_request/unknown_members.json",
        &[
            "data[0].OrigClOrdID: null -> absent",
            "data[0].Timestamp: null -> absent",
        ],
    ),
    (
        "kraken/page/data_form.json",
        &[
            r#"data: [{"name":"Security","after":"bmV4dC1wYWdlLTAwMw=="}] -> absent"#,
            r#"streams: absent -> [{"name":"Security","after":"bmV4dC1wYWdlLTAwMw=="}]"#,
        ],
    ),
    (
        "kraken/pong/unknown_members.json",
        &["seqNum: null -> absent", "data: null -> absent"],
    ),
    (
        "kraken/quote_request/unknown_members.json",
        &[
            "data[0].TransactTime: null -> absent",
            "data[0].Timestamp: null -> absent",
        ],
    ),
    (
        "kraken/security/optional_null.json",
        &[
            "tag: null -> absent",
            "initial: null -> absent",
            "action: null -> absent",
            "total_count: null -> absent",
            "data[0].MinAmtIncrement: null -> absent",
            "data[0].MinimumSize: null -> absent",
            "data[0].MaximumSize: null -> absent",
            "data[0].QuoteCurrency: null -> absent",
            "data[0].BaseCurrency: null -> absent",
            "next: null -> absent",
        ],
    ),
    (
        "kraken/subscribe/optional_null.json",
        &[
            "tag: null -> absent",
            "streams[0].Currencies: null -> absent",
            "streams[0].EquivalentCurrency: null -> absent",
            "ts: null -> absent",
        ],
    ),
    (
        "kraken/user/all_members.json",
        &[r#"data[0].Config[0].Timestamp: 1675209600123456789 -> "2023-02-01T00:00:00.123456789Z""#],
    ),
    (
        "kraken/user/member_order.json",
        &[r#"data[0].Config[0].Timestamp: 1675239660000000000 -> "2023-02-01T08:21:00.000000000Z""#],
    ),
    (
        "kraken/user/optional_null.json",
        &[
            "tag: null -> absent",
            "initial: null -> absent",
            "action: null -> absent",
            "total_count: null -> absent",
            r#"data[0].Config[0].Timestamp: 1675239600000000000 -> "2023-02-01T08:20:00.000000000Z""#,
            "data[0].Config[0].Mode: null -> absent",
            "data[0].Permissions: null -> absent",
            "data[0].MarketAccountAuthorizations: null -> absent",
            "next: null -> absent",
        ],
    ),
    (
        "kraken/user/snapshot_manual.json",
        &[
            r#"data[0].Config[0].Timestamp: 1628004805337309202 -> "2021-08-03T15:33:25.337309202Z""#,
            r#"data[0].Config[1].Timestamp: 1628004805377207692 -> "2021-08-03T15:33:25.377207692Z""#,
        ],
    ),
    (
        "kraken/user/timestamp_digits_text.json",
        &[
            r#"data[0].Config[0].Timestamp: "1612345678901234567" -> "2021-02-03T09:47:58.901234567Z""#,
            r#"data[0].Config[1].Timestamp: "1600000000000000000" -> "2020-09-13T12:26:40.000000000Z""#,
        ],
    ),
    (
        "kraken/user/timestamp_integer.json",
        &[
            r#"data[0].Config[0].Timestamp: 1612345678901234567 -> "2021-02-03T09:47:58.901234567Z""#,
            r#"data[0].Config[1].Timestamp: 1600000000000000000 -> "2020-09-13T12:26:40.000000000Z""#,
            r#"data[0].Config[2].Timestamp: 1699999999999999999 -> "2023-11-14T22:13:19.999999999Z""#,
        ],
    ),
    (
        "kraken/user/timestamp_offset.json",
        &[
            r#"ts: "2023-02-01T08:14:00.000000+00:00" -> "2023-02-01T08:14:00.000000Z""#,
            r#"data[0].Config[0].Timestamp: "2022-12-31T23:59:59.123+00:00" -> "2022-12-31T23:59:59.123Z""#,
        ],
    ),
    (
        "kraken/user/unknown_members.json",
        &[r#"data[0].Config[0].Timestamp: 1675239540000000000 -> "2023-02-01T08:19:00.000000000Z""#],
    ),
    (
        "kraken/user/unknown_words.json",
        &[
            r#"data[0].Config[0].Timestamp: 1675239480000000000 -> "2023-02-01T08:18:00.000000000Z""#,
            r#"data[0].Config[1].Timestamp: 1675239480000000000 -> "2023-02-01T08:18:00.000000000Z""#,
        ],
    ),
    (
        "kraken/user/update.json",
        &[r#"data[0].Config[0].Timestamp: 1675238744309000001 -> "2023-02-01T08:05:44.309000001Z""#],
    ),
    (
        "kraken/user/value_bare_json.json",
        &[
            r#"data[0].Config[0].Timestamp: 1675239420000000000 -> "2023-02-01T08:17:00.000000000Z""#,
            r#"data[0].Config[0].Value: {"size":0.00200,"ids":[1612345678901234567]} -> "{\"size\": 0.00200, \"ids\": [1612345678901234567]}""#,
            r#"data[0].Config[1].Timestamp: 1675239420000000000 -> "2023-02-01T08:17:00.000000000Z""#,
            r#"data[0].Config[1].Value: [1,2,"three"] -> "[1, 2, \"three\"]""#,
            r#"data[0].Config[2].Timestamp: 1675239420000000000 -> "2023-02-01T08:17:00.000000000Z""#,
            r#"data[0].Config[2].Value: 1612345678901234567 -> "1612345678901234567""#,
            r#"data[0].Config[3].Timestamp: 1675239420000000000 -> "2023-02-01T08:17:00.000000000Z""#,
            r#"data[0].Config[3].Value: -7.500 -> "-7.500""#,
            r#"data[0].Config[4].Timestamp: 1675239420000000000 -> "2023-02-01T08:17:00.000000000Z""#,
            r#"data[0].Config[4].Value: true -> "true""#,
        ],
    ),
    (
        "kraken/user/value_json_text.json",
        &[
            r#"data[0].Config[0].Timestamp: 1675239300000000000 -> "2023-02-01T08:15:00.000000000Z""#,
            r#"data[0].Config[1].Timestamp: 1675239300000000000 -> "2023-02-01T08:15:00.000000000Z""#,
            r#"data[0].Config[2].Timestamp: 1675239300000000000 -> "2023-02-01T08:15:00.000000000Z""#,
            r#"data[0].Config[3].Timestamp: 1675239300000000000 -> "2023-02-01T08:15:00.000000000Z""#,
            r#"data[0].Config[4].Timestamp: 1675239300000000000 -> "2023-02-01T08:15:00.000000000Z""#,
            r#"data[0].Config[5].Timestamp: 1675239300000000000 -> "2023-02-01T08:15:00.000000000Z""#,
        ],
    ),
    (
        "kraken/user/value_not_json.json",
        &[
            r#"data[0].Config[0].Timestamp: 1675239360000000000 -> "2023-02-01T08:16:00.000000000Z""#,
            r#"data[0].Config[1].Timestamp: 1675239360000000000 -> "2023-02-01T08:16:00.000000000Z""#,
            r#"data[0].Config[2].Timestamp: 1675239360000000000 -> "2023-02-01T08:16:00.000000000Z""#,
            r#"data[0].Config[3].Timestamp: 1675239360000000000 -> "2023-02-01T08:16:00.000000000Z""#,
            r#"data[0].Config[4].Timestamp: 1675239360000000000 -> "2023-02-01T08:16:00.000000000Z""#,
        ],
    ),
    (
        "kraken/user_config/optional_null.json",
        &["data[0].Mode: null -> absent", "data[0].Timestamp: null -> absent"],
    ),
    (
        "kraken/user_config/timestamp_integer.json",
        &[
            r#"data[0].Timestamp: 1675242000123456789 -> "2023-02-01T09:00:00.123456789Z""#,
            r#"data[1].Timestamp: "1675242000123456789" -> "2023-02-01T09:00:00.123456789Z""#,
        ],
    ),
    (
        "kraken/user_config/value_bare_json.json",
        &[
            r#"data[0].Value: {"rows":[1,2],"step":0.00200} -> "{\"rows\": [1, 2], \"step\": 0.00200}""#,
            r#"data[1].Value: 12 -> "12""#,
        ],
    ),
];
