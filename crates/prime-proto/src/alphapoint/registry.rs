//! The one table of calls and events.
//!
//! A line names the call as the wire does, its file and type, and the folder of its fixtures. All else follows from the line: the
//! module of the file, decoding by name, the types that the command lists, schemas, test vectors, the report, the reference page,
//! tests and fuzz targets.

#[macro_use]
mod macros;
mod entry;
mod lookup;
pub(super) mod names;

pub use entry::{CallEntry, EventEntry, PayloadEntry, Role};
pub use lookup::Registry;

/// The calls and events of this crate.
pub const REGISTRY: Registry = Registry::new(CALLS, EVENTS);

/// The table, handed to the macro that is named.
macro_rules! table {
    ($to:ident $($chapter:ident)?) => {
        $to! {
            $($chapter)?
            calls {
                "AuthenticateUser" => session::authenticate_user::AuthenticateUser, "alphapoint/session/authenticate_user";
                "CancelAllOrders" => order::cancel_all_orders::CancelAllOrders, "alphapoint/order/cancel_all_orders";
                "CancelMarginQuote" => order::cancel_margin_quote::CancelMarginQuote, "alphapoint/order/cancel_margin_quote";
                "CancelOrder" => order::cancel_order::CancelOrder, "alphapoint/order/cancel_order";
                "CancelQuote" => order::cancel_quote::CancelQuote, "alphapoint/order/cancel_quote";
                "CancelReplaceOrder" => order::cancel_replace_order::CancelReplaceOrder, "alphapoint/order/cancel_replace_order";
                "CreateQuote" => order::create_quote::CreateQuote, "alphapoint/order/create_quote";
                "GetAccountMarginState" => account::get_account_margin_state::GetAccountMarginState, "alphapoint/account/get_account_margin_state";
                "GetAccountTrades" => order::get_account_trades::GetAccountTrades, "alphapoint/order/get_account_trades";
                "GetAllOpenTradeReports" => order::get_all_open_trade_reports::GetAllOpenTradeReports, "alphapoint/order/get_all_open_trade_reports";
                "GetAvailablePermissionList" => user::get_available_permission_list::GetAvailablePermissionList, "alphapoint/user/get_available_permission_list";
                "GetOpenOrders" => order::get_open_orders::GetOpenOrders, "alphapoint/order/get_open_orders";
                "GetOpenQuotes" => order::get_open_quotes::GetOpenQuotes, "alphapoint/order/get_open_quotes";
                "GetOpenTradeReports" => order::get_open_trade_reports::GetOpenTradeReports, "alphapoint/order/get_open_trade_reports";
                "GetOrderFee" => order::get_order_fee::GetOrderFee, "alphapoint/order/get_order_fee";
                "GetOrderHistory" => order::get_order_history::GetOrderHistory, "alphapoint/order/get_order_history";
                "GetOrderHistoryByOrderId" => order::get_order_history_by_order_id::GetOrderHistoryByOrderId, "alphapoint/order/get_order_history_by_order_id";
                "GetOrders" => order::get_orders::GetOrders, "alphapoint/order/get_orders";
                "GetOrdersHistory" => order::get_orders_history::GetOrdersHistory, "alphapoint/order/get_orders_history";
                "GetOrderStatus" => order::get_order_status::GetOrderStatus, "alphapoint/order/get_order_status";
                "GetTradesHistory" => order::get_trades_history::GetTradesHistory, "alphapoint/order/get_trades_history";
                "GetUserConfig" => user::get_user_config::GetUserConfig, "alphapoint/user/get_user_config";
                "GetUserInfo" => user::get_user_info::GetUserInfo, "alphapoint/user/get_user_info";
                "GetUserPermissions" => user::get_user_permissions::GetUserPermissions, "alphapoint/user/get_user_permissions";
                "GetUserReportTicketsByStatus" => report::get_user_report_tickets_by_status::GetUserReportTicketsByStatus, "alphapoint/report/get_user_report_tickets_by_status";
                "GetWithdrawTemplate" => asset::get_withdraw_template::GetWithdrawTemplate, "alphapoint/asset/get_withdraw_template";
                "LogOut" => session::log_out::LogOut, "alphapoint/session/log_out";
                "ModifyOrder" => order::modify_order::ModifyOrder, "alphapoint/order/modify_order";
                "Ping" => session::ping::Ping, "alphapoint/session/ping";
                "RemoveUserConfig" => user::remove_user_config::RemoveUserConfig, "alphapoint/user/remove_user_config";
                "RemoveUserReportTicket" => report::remove_user_report_ticket::RemoveUserReportTicket, "alphapoint/report/remove_user_report_ticket";
                "SendCancelList" => order::send_cancel_list::SendCancelList, "alphapoint/order/send_cancel_list";
                "SendCancelReplaceList" => order::send_cancel_replace_list::SendCancelReplaceList, "alphapoint/order/send_cancel_replace_list";
                "SendMarginQuote" => order::send_margin_quote::SendMarginQuote, "alphapoint/order/send_margin_quote";
                "SendOrder" => order::send_order::SendOrder, "alphapoint/order/send_order";
                "SendOrderList" => order::send_order_list::SendOrderList, "alphapoint/order/send_order_list";
                "SetUserConfig" => user::set_user_config::SetUserConfig, "alphapoint/user/set_user_config";
                "SetUserInfo" => user::set_user_info::SetUserInfo, "alphapoint/user/set_user_info";
                "SubmitBlockTrade" => order::submit_block_trade::SubmitBlockTrade, "alphapoint/order/submit_block_trade";
                "SubscribeLevel2" => market::subscribe_level2::SubscribeLevel2, "alphapoint/market/subscribe_level2";
                "UnsubscribeLevel2" => market::unsubscribe_level2::UnsubscribeLevel2, "alphapoint/market/unsubscribe_level2";
                "UpdateQuote" => order::update_quote::UpdateQuote, "alphapoint/order/update_quote";
            }
            events {
                "CancelAllOrdersRejectEvent" => order::cancel_all_orders_reject_event::CancelAllOrdersRejectEvent, "alphapoint/order/cancel_all_orders_reject_event";
                "CancelOrderRejectEvent" => order::cancel_order_reject_event::CancelOrderRejectEvent, "alphapoint/order/cancel_order_reject_event";
                "CancelReplaceOrderRejectEvent" => order::cancel_replace_order_reject_event::CancelReplaceOrderRejectEvent, "alphapoint/order/cancel_replace_order_reject_event";
                "Level2UpdateEvent" => market::level2_update_event::Level2UpdateEvent, "alphapoint/market/level2_update_event";
                "LogoutEvent" => session::logout_event::LogoutEvent, "alphapoint/session/logout_event";
                "NewOrderRejectEvent" => order::new_order_reject_event::NewOrderRejectEvent, "alphapoint/order/new_order_reject_event";
                "OrderStateEvent" => order::order_state_event::OrderStateEvent, "alphapoint/order/order_state_event";
                "OrderTradeEvent" => order::order_trade_event::OrderTradeEvent, "alphapoint/order/order_trade_event";
            }
        }
    };
}

table! { entries }
