//! The table of all calls and events.
//!
//! A line has the wire name of a call, its file and type, and the folder of its fixtures. Everything else is derived from the line:
//! the module of the file, decoding by name, the types that the command lists, schemas, test vectors, the report, the reference
//! page, tests and fuzz targets.

#[macro_use]
mod macros;
mod entry;
mod lookup;
pub(super) mod names;

pub use entry::{CallEntry, EventEntry, PayloadEntry, Role};
pub use lookup::Registry;

/// The calls and events of this crate.
pub const REGISTRY: Registry = Registry::new(CALLS, EVENTS);

/// Passes the table to the given macro.
macro_rules! table {
    ($to:ident $($chapter:ident)?) => {
        $to! {
            $($chapter)?
            calls {
                "Assets" => market::assets::Assets, "alphapoint/market/assets";
                "Authenticate" => session::authenticate::Authenticate, "alphapoint/session/authenticate";
                "Authenticate2FA" => session::authenticate2fa::Authenticate2fa, "alphapoint/session/authenticate2fa";
                "AuthenticateUser" => session::authenticate_user::AuthenticateUser, "alphapoint/session/authenticate_user";
                "CancelAllOrders" => order::cancel_all_orders::CancelAllOrders, "alphapoint/order/cancel_all_orders";
                "CancelMarginQuote" => order::cancel_margin_quote::CancelMarginQuote, "alphapoint/order/cancel_margin_quote";
                "CancelOrder" => order::cancel_order::CancelOrder, "alphapoint/order/cancel_order";
                "CancelQuote" => order::cancel_quote::CancelQuote, "alphapoint/order/cancel_quote";
                "CancelReplaceOrder" => order::cancel_replace_order::CancelReplaceOrder, "alphapoint/order/cancel_replace_order";
                "CreateQuote" => order::create_quote::CreateQuote, "alphapoint/order/create_quote";
                "GetAccountFees" => account::get_account_fees::GetAccountFees, "alphapoint/account/get_account_fees";
                "GetAccountInfo" => account::get_account_info::GetAccountInfo, "alphapoint/account/get_account_info";
                "GetAccountInstrumentStatistics" => account::get_account_instrument_statistics::GetAccountInstrumentStatistics, "alphapoint/account/get_account_instrument_statistics";
                "GetAccountMarginState" => account::get_account_margin_state::GetAccountMarginState, "alphapoint/account/get_account_margin_state";
                "GetAccountPositions" => account::get_account_positions::GetAccountPositions, "alphapoint/account/get_account_positions";
                "GetAccountSettlementPositions" => account::get_account_settlement_positions::GetAccountSettlementPositions, "alphapoint/account/get_account_settlement_positions";
                "GetAccountTrades" => order::get_account_trades::GetAccountTrades, "alphapoint/order/get_account_trades";
                "GetAccountTransactions" => account::get_account_transactions::GetAccountTransactions, "alphapoint/account/get_account_transactions";
                "GetAllOpenTradeReports" => order::get_all_open_trade_reports::GetAllOpenTradeReports, "alphapoint/order/get_all_open_trade_reports";
                "GetAvailablePermissionList" => user::get_available_permission_list::GetAvailablePermissionList, "alphapoint/user/get_available_permission_list";
                "GetEarliestTickTime" => market::get_earliest_tick_time::GetEarliestTickTime, "alphapoint/market/get_earliest_tick_time";
                "GetEnums" => session::get_enums::GetEnums, "alphapoint/session/get_enums";
                "GetInstrument" => market::get_instrument::GetInstrument, "alphapoint/market/get_instrument";
                "GetInstruments" => market::get_instruments::GetInstruments, "alphapoint/market/get_instruments";
                "GetL2Snapshot" => market::get_l2_snapshot::GetL2Snapshot, "alphapoint/market/get_l2_snapshot";
                "GetLastTrades" => market::get_last_trades::GetLastTrades, "alphapoint/market/get_last_trades";
                "GetLevel1" => market::get_level1::GetLevel1, "alphapoint/market/get_level1";
                "GetLevel1Summary" => market::get_level1_summary::GetLevel1Summary, "alphapoint/market/get_level1_summary";
                "GetLevel1SummaryMin" => market::get_level1_summary_min::GetLevel1SummaryMin, "alphapoint/market/get_level1_summary_min";
                "GetOMS" => session::get_oms::GetOms, "alphapoint/session/get_oms";
                "GetOMSFeeTiers" => account::get_oms_fee_tiers::GetOmsFeeTiers, "alphapoint/account/get_oms_fee_tiers";
                "GetOMSs" => session::get_omss::GetOmss, "alphapoint/session/get_omss";
                "GetOMSVersion" => session::get_oms_version::GetOmsVersion, "alphapoint/session/get_oms_version";
                "GetOpenOrders" => order::get_open_orders::GetOpenOrders, "alphapoint/order/get_open_orders";
                "GetOpenQuotes" => order::get_open_quotes::GetOpenQuotes, "alphapoint/order/get_open_quotes";
                "GetOpenTradeReports" => order::get_open_trade_reports::GetOpenTradeReports, "alphapoint/order/get_open_trade_reports";
                "GetOrderFee" => order::get_order_fee::GetOrderFee, "alphapoint/order/get_order_fee";
                "GetOrderHistory" => order::get_order_history::GetOrderHistory, "alphapoint/order/get_order_history";
                "GetOrderHistoryByOrderId" => order::get_order_history_by_order_id::GetOrderHistoryByOrderId, "alphapoint/order/get_order_history_by_order_id";
                "GetOrders" => order::get_orders::GetOrders, "alphapoint/order/get_orders";
                "GetOrdersHistory" => order::get_orders_history::GetOrdersHistory, "alphapoint/order/get_orders_history";
                "GetOrderStatus" => order::get_order_status::GetOrderStatus, "alphapoint/order/get_order_status";
                "GetProduct" => market::get_product::GetProduct, "alphapoint/market/get_product";
                "GetProducts" => market::get_products::GetProducts, "alphapoint/market/get_products";
                "GetTickerHistory" => market::get_ticker_history::GetTickerHistory, "alphapoint/market/get_ticker_history";
                "GetTradesHistory" => order::get_trades_history::GetTradesHistory, "alphapoint/order/get_trades_history";
                "GetUserAccountInfos" => account::get_user_account_infos::GetUserAccountInfos, "alphapoint/account/get_user_account_infos";
                "GetUserAccounts" => account::get_user_accounts::GetUserAccounts, "alphapoint/account/get_user_accounts";
                "GetUserConfig" => user::get_user_config::GetUserConfig, "alphapoint/user/get_user_config";
                "GetUserInfo" => user::get_user_info::GetUserInfo, "alphapoint/user/get_user_info";
                "GetUserPermissions" => user::get_user_permissions::GetUserPermissions, "alphapoint/user/get_user_permissions";
                "GetUserReportTicketsByStatus" => report::get_user_report_tickets_by_status::GetUserReportTicketsByStatus, "alphapoint/report/get_user_report_tickets_by_status";
                "GetWithdrawTemplate" => asset::get_withdraw_template::GetWithdrawTemplate, "alphapoint/asset/get_withdraw_template";
                "HealthCheck" => session::health_check::HealthCheck, "alphapoint/session/health_check";
                "LogOut" => session::log_out::LogOut, "alphapoint/session/log_out";
                "ModifyOrder" => order::modify_order::ModifyOrder, "alphapoint/order/modify_order";
                "OrderBook" => market::order_book::OrderBook, "alphapoint/market/order_book";
                "Ping" => session::ping::Ping, "alphapoint/session/ping";
                "RegisterNewUser" => session::register_new_user::RegisterNewUser, "alphapoint/session/register_new_user";
                "RemoveUserConfig" => user::remove_user_config::RemoveUserConfig, "alphapoint/user/remove_user_config";
                "RemoveUserReportTicket" => report::remove_user_report_ticket::RemoveUserReportTicket, "alphapoint/report/remove_user_report_ticket";
                "ResetPassword" => session::reset_password::ResetPassword, "alphapoint/session/reset_password";
                "SendCancelList" => order::send_cancel_list::SendCancelList, "alphapoint/order/send_cancel_list";
                "SendCancelReplaceList" => order::send_cancel_replace_list::SendCancelReplaceList, "alphapoint/order/send_cancel_replace_list";
                "SendMarginQuote" => order::send_margin_quote::SendMarginQuote, "alphapoint/order/send_margin_quote";
                "SendOrder" => order::send_order::SendOrder, "alphapoint/order/send_order";
                "SendOrderList" => order::send_order_list::SendOrderList, "alphapoint/order/send_order_list";
                "SetUserConfig" => user::set_user_config::SetUserConfig, "alphapoint/user/set_user_config";
                "SetUserInfo" => user::set_user_info::SetUserInfo, "alphapoint/user/set_user_info";
                "SubmitBlockTrade" => order::submit_block_trade::SubmitBlockTrade, "alphapoint/order/submit_block_trade";
                "SubscribeAccountEvents" => account::subscribe_account_events::SubscribeAccountEvents, "alphapoint/account/subscribe_account_events";
                "SubscribeBlockTrades" => market::subscribe_block_trades::SubscribeBlockTrades, "alphapoint/market/subscribe_block_trades";
                "SubscribeLevel1" => market::subscribe_level1::SubscribeLevel1, "alphapoint/market/subscribe_level1";
                "SubscribeLevel2" => market::subscribe_level2::SubscribeLevel2, "alphapoint/market/subscribe_level2";
                "SubscribeOrderStateEvents" => account::subscribe_order_state_events::SubscribeOrderStateEvents, "alphapoint/account/subscribe_order_state_events";
                "SubscribeTicker" => market::subscribe_ticker::SubscribeTicker, "alphapoint/market/subscribe_ticker";
                "SubscribeTrades" => market::subscribe_trades::SubscribeTrades, "alphapoint/market/subscribe_trades";
                "Summary" => market::summary::Summary, "alphapoint/market/summary";
                "Ticker" => market::ticker::Ticker, "alphapoint/market/ticker";
                "Trades" => market::trades::Trades, "alphapoint/market/trades";
                "UnSubscribeAccountEvents" => account::unsubscribe_account_events::UnsubscribeAccountEvents, "alphapoint/account/unsubscribe_account_events";
                "UnsubscribeBlockTrades" => market::unsubscribe_block_trades::UnsubscribeBlockTrades, "alphapoint/market/unsubscribe_block_trades";
                "UnsubscribeLevel1" => market::unsubscribe_level1::UnsubscribeLevel1, "alphapoint/market/unsubscribe_level1";
                "UnsubscribeLevel2" => market::unsubscribe_level2::UnsubscribeLevel2, "alphapoint/market/unsubscribe_level2";
                "UnSubscribeOrderStateEvents" => account::unsubscribe_order_state_events::UnsubscribeOrderStateEvents, "alphapoint/account/unsubscribe_order_state_events";
                "UnsubscribeTicker" => market::unsubscribe_ticker::UnsubscribeTicker, "alphapoint/market/unsubscribe_ticker";
                "UnsubscribeTrades" => market::unsubscribe_trades::UnsubscribeTrades, "alphapoint/market/unsubscribe_trades";
                "UpdateQuote" => order::update_quote::UpdateQuote, "alphapoint/order/update_quote";
                "WebAuthenticateUser" => session::web_authenticate_user::WebAuthenticateUser, "alphapoint/session/web_authenticate_user";
            }
            events {
                "AccountInfoUpdateEvent" => account::account_info_update_event::AccountInfoUpdateEvent, "alphapoint/account/account_info_update_event";
                "AccountPositionEvent" => account::account_position_event::AccountPositionEvent, "alphapoint/account/account_position_event";
                "BlockTradeDataUpdateEvent" => market::block_trade_data_update_event::BlockTradeDataUpdateEvent, "alphapoint/market/block_trade_data_update_event";
                "CancelAllOrdersRejectEvent" => order::cancel_all_orders_reject_event::CancelAllOrdersRejectEvent, "alphapoint/order/cancel_all_orders_reject_event";
                "CancelOrderRejectEvent" => order::cancel_order_reject_event::CancelOrderRejectEvent, "alphapoint/order/cancel_order_reject_event";
                "CancelReplaceOrderRejectEvent" => order::cancel_replace_order_reject_event::CancelReplaceOrderRejectEvent, "alphapoint/order/cancel_replace_order_reject_event";
                "DepositEvent" => asset::deposit_event::DepositEvent, "alphapoint/asset/deposit_event";
                "DepositTicketUpdateEvent" => asset::deposit_ticket_update_event::DepositTicketUpdateEvent, "alphapoint/asset/deposit_ticket_update_event";
                "Level1UpdateEvent" => market::level1_update_event::Level1UpdateEvent, "alphapoint/market/level1_update_event";
                "Level2UpdateEvent" => market::level2_update_event::Level2UpdateEvent, "alphapoint/market/level2_update_event";
                "LogoutEvent" => session::logout_event::LogoutEvent, "alphapoint/session/logout_event";
                "MarketStateUpdate" => market::market_state_update::MarketStateUpdate, "alphapoint/market/market_state_update";
                "NewOrderRejectEvent" => order::new_order_reject_event::NewOrderRejectEvent, "alphapoint/order/new_order_reject_event";
                "OrderStateEvent" => order::order_state_event::OrderStateEvent, "alphapoint/order/order_state_event";
                "OrderTradeEvent" => order::order_trade_event::OrderTradeEvent, "alphapoint/order/order_trade_event";
                "PendingDepositUpdate" => asset::pending_deposit_update::PendingDepositUpdate, "alphapoint/asset/pending_deposit_update";
                "TickerDataUpdateEvent" => market::ticker_data_update_event::TickerDataUpdateEvent, "alphapoint/market/ticker_data_update_event";
                "TradeDataUpdateEvent" => market::trade_data_update_event::TradeDataUpdateEvent, "alphapoint/market/trade_data_update_event";
                "TransactionEvent" => account::transaction_event::TransactionEvent, "alphapoint/account/transaction_event";
                "WithdrawTicketUpdateEvent" => asset::withdraw_ticket_update_event::WithdrawTicketUpdateEvent, "alphapoint/asset/withdraw_ticket_update_event";
            }
        }
    };
}

table! { entries }
