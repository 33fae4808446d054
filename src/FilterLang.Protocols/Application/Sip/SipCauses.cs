namespace FilterLang.Protocols;

/// <summary>Causes of the Reason header (RFC 3326 section 2) that telephone networks have, ITU-T Q.850 section 2.2.5.</summary>
static class SipCauses
{
    public static readonly ValueNames Q850 = new(() =>
    [
        (0, "Valid cause code not yet received"), (1, "Unallocated (unassigned) number"), (2, "No route to specified transit network"),
        (3, "No route to destination"), (4, "Send special information tone"), (5, "Misdialled trunk prefix"), (6, "Channel unacceptable"),
        (7, "Call awarded and being delivered in an established channel"), (8, "Preemption"), (9, "Preemption - circuit reserved for reuse"),
        (10, "Unassigned"), (11, "Unassigned"), (12, "Unassigned"), (13, "Unassigned"), (14, "QoR: ported number"), (15, "Unassigned"),
        (16, "Normal call clearing"), (17, "User busy"), (18, "No user responding"), (19, "No answer from user (user alerted)"), (20, "Subscriber absent"),
        (21, "Call rejected"), (22, "Number changed"), (23, "Redirection to new destination"), (24, "Call rejected due to feature at the destination"),
        (25, "Exchange routing error"), (26, "Non-selected user clearing"), (27, "Destination out of order"),
        (28, "Invalid number format (address incomplete)"), (29, "Facility rejected"), (30, "Response to STATUS ENQUIRY"), (31, "Normal unspecified"),
        (32, "Unassigned"), (33, "Circuit out of order"), (34, "No circuit/channel available"), (35, "Unassigned"), (36, "Unassigned"), (37, "Unassigned"),
        (38, "Network out of order"), (39, "Permanent frame mode connection out of service"), (40, "Permanent frame mode connection operational"),
        (41, "Temporary failure"), (42, "Switching equipment congestion"), (43, "Access information discarded"),
        (44, "Requested circuit/channel not available"), (45, "Unassigned"), (46, "Precedence call blocked"), (47, "Resources unavailable, unspecified"),
        (48, "Unassigned"), (49, "Quality of service unavailable"), (50, "Requested facility not subscribed"), (51, "Unassigned"), (52, "Unassigned"),
        (53, "Outgoing calls barred within CUG"), (54, "Unassigned"), (55, "Incoming calls barred within CUG"), (56, "Call waiting not subscribed"),
        (57, "Bearer capability not authorized"), (58, "Bearer capability not presently available"), (59, "Unassigned"), (60, "Unassigned"),
        (61, "Unassigned"), (62, "Inconsistency in designated outgoing access information and subscriber class"),
        (63, "Service or option not available, unspecified"), (64, "Unassigned"), (65, "Bearer capability not implemented"),
        (66, "Channel type not implemented"), (67, "Unassigned"), (68, "Unassigned"), (69, "Requested facility not implemented"),
        (70, "Only restricted digital information bearer capability is available"), (71, "Unassigned"), (72, "Unassigned"), (73, "Unassigned"),
        (74, "Unassigned"), (75, "Unassigned"), (76, "Unassigned"), (77, "Unassigned"), (78, "Unassigned"),
        (79, "Service or option not implemented, unspecified"), (80, "Unassigned"), (81, "Invalid call reference value"),
        (82, "Identified channel does not exist"), (83, "Call identity does not exist for suspended call"), (84, "Call identity in use"),
        (85, "No call suspended"), (86, "Call having the requested call identity has been cleared"), (87, "Called user not member of CUG"),
        (88, "Incompatible destination"), (89, "Unassigned"), (90, "Non-existing CUG"), (91, "Invalid transit network selection (national use)"),
        (92, "Unassigned"), (93, "Unassigned"), (94, "Unassigned"), (95, "Invalid message, unspecified"), (96, "Mandatory information element is missing"),
        (97, "Message type non-existent or not implemented"), (98, "Message not compatible with call state or message type non-existent or not implemented"),
        (99, "Information element nonexistent or not implemented"), (100, "Invalid information element contents"),
        (101, "Message not compatible with call state"), (102, "Recovery on timer expiry"), (103, "Parameter non-existent or not implemented - passed on"),
        (104, "Unassigned"), (105, "Unassigned"), (106, "Unassigned"), (107, "Unassigned"), (108, "Unassigned"), (109, "Unassigned"),
        (110, "Message with unrecognized parameter discarded"), (111, "Protocol error, unspecified"), (112, "Unassigned"), (113, "Unassigned"),
        (114, "Unassigned"), (115, "Unassigned"), (116, "Unassigned"), (117, "Unassigned"), (118, "Unassigned"), (119, "Unassigned"), (120, "Unassigned"),
        (121, "Unassigned"), (122, "Unassigned"), (123, "Unassigned"), (124, "Unassigned"), (125, "Unassigned"), (126, "Unassigned"),
        (127, "Interworking, unspecified"),
    ]);
}
