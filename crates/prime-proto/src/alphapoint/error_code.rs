//! Why a call was refused.

crate::open_code! {
    /// Number of an error in the standard object; 0 is success.
    ///
    /// Evidence: tables of the manual (20 to 104), of later releases (106), of one venue (107), a capture (909). Other numbers
    /// are kept as they come.
    pub struct ErrorCode {
        /// The call was received.
        SUCCESS = 0, "Success";
        /// The caller may not do this.
        NOT_AUTHORIZED = 20, "Not Authorized";
        /// The request does not make sense. Some pages of later releases print "Invalid Response" for the same code.
        INVALID_REQUEST = 100, "Invalid Request";
        /// The request was understood and could not be carried out.
        OPERATION_FAILED = 101, "Operation Failed";
        /// The server is at fault.
        SERVER_ERROR = 102, "Server Error";
        /// What the request names does not exist.
        RESOURCE_NOT_FOUND = 104, "Resource Not Found";
        /// This installation does not offer the call. Releases from 3.3 on.
        OPERATION_NOT_SUPPORTED = 106, "Operation Not Supported";
        /// The request was accepted and is being worked on, though `result` is false. One venue's documentation.
        OPERATION_IN_PROCESS = 107, "Operation In Process";
        /// The subscription exists already. Captured, not documented.
        ALREADY_SUBSCRIBED = 909, "Already Subscribed";
    }
}
