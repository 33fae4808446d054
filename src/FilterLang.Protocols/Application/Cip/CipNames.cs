namespace FilterLang.Protocols;

/// <summary>Names of values of EtherNet/IP and CIP.</summary>
static class CipNames
{
    public static readonly ValueNames Command = new(() =>
    [
        (0x0, "NOP"), (0x4, "List Services"), (0x63, "List Identity"), (0x64, "List Interfaces"), (0x65, "Register Session"), (0x66, "Unregister Session"),
        (0x6f, "Send RR Data"), (0x70, "Send Unit Data"), (0xc8, "StartDTLS"),
    ]);

    public static readonly ValueNames Status = new(() =>
    [
        (0x0, "Success"), (0x1, "Invalid Command"), (0x2, "No Memory Resources"), (0x3, "Incorrect Data"), (0x64, "Invalid Session Handle"),
        (0x65, "Invalid Length"), (0x69, "Unsupported Protocol Revision"), (0x6a, "Encapsulated CIP service not allowed on this port"),
    ]);

    public static readonly ValueNames LirDevtype = new(() =>
    [
        (0, "Generic Device (deprecated)"), (2, "AC Drive"), (3, "Motor Overload"), (4, "Limit Switch"), (5, "Inductive Proximity Switch"),
        (6, "Photoelectric Sensor"), (7, "General Purpose Discrete I/O"), (9, "Resolver"), (12, "Communications Adapter"), (14, "Programmable Logic Controller"),
        (16, "Position Controller"), (19, "DC Drive"), (21, "Contactor"), (22, "Motor Starter"), (23, "Soft Start"), (24, "Human-Machine Interface"),
        (26, "Mass Flow Controller"), (27, "Pneumatic Valve"), (28, "Vacuum Pressure Gauge"), (29, "Process Control Value"), (30, "Residual Gas Analyzer"),
        (31, "DC Power Generator"), (32, "RF Power Generator"), (33, "Turbomolecular Vacuum Pump"), (34, "Encoder"), (35, "Safety Discrete I/O Device"),
        (36, "Fluid Flow Controller"), (37, "CIP Motion Drive"), (38, "CompoNet Repeater"), (39, "Mass Flow Controller, Enhanced"), (40, "CIP Modbus Device"),
        (41, "CIP Modbus Translator"), (42, "Safety Analog I/O Device"), (43, "Generic Device (keyable)"), (44, "Managed Ethernet Switch"),
        (45, "CIP Motion Safety Drive Device"), (46, "Safety Drive Device"), (47, "CIP Motion Encoder"), (48, "CIP Motion Converter"), (49, "CIP Motion I/O"),
        (50, "ControlNet Physical Layer Component"), (51, "Circuit Breaker"), (52, "HART Device"), (53, "CIP-HART Translator"), (200, "Embedded Component"),
    ]);

    public static readonly ValueNames LirState = new(() =>
    [
        (0x0, "Nonexistent"), (0x1, "Device Self Testing"), (0x2, "Standby"), (0x3, "Operational"), (0x4, "Major Recoverable Fault"),
        (0x5, "Major Unrecoverable Fault"),
    ]);

    public static readonly ValueNames CpfTypeid = new(() =>
    [
        (0x0, "Null Address Item"), (0xc, "CIP Identity"), (0x86, "CIP Security Information"), (0x87, "EtherNet/IP Capability"), (0x88, "EtherNet/IP Usage"),
        (0xa1, "Connected Address Item"), (0xb1, "Connected Data Item"), (0xb2, "Unconnected Data Item"), (0x100, "List Services Response"),
        (0x8000, "Socket Address Info O->T"), (0x8001, "Socket Address Info T->O"), (0x8002, "Sequenced Address Item"), (0x8003, "Unconnected Message over UDP"),
    ]);

    public static readonly ValueNames CipSc = new(() =>
    [
        (0x1, "Get Attributes All"), (0x2, "Set Attributes All"), (0x3, "Get Attribute List"), (0x4, "Set Attribute List"), (0x5, "Reset"), (0x6, "Start"),
        (0x7, "Stop"), (0x8, "Create"), (0x9, "Delete"), (0xa, "Multiple Service Packet"), (0xd, "Apply Attributes"), (0xe, "Get Attribute Single"),
        (0x10, "Set Attribute Single"), (0x11, "Find Next Object Instance"), (0x15, "Restore"), (0x16, "Save"), (0x17, "Nop"), (0x18, "Get Member"),
        (0x19, "Set Member"), (0x1a, "Insert Member"), (0x1b, "Remove Member"), (0x1c, "Group Sync"),
    ]);

    public static readonly ValueNames CipGenstat = new(() =>
    [
        (0, "Success"), (1, "Connection failure"), (2, "Resource unavailable"), (3, "Invalid parameter value"), (4, "Path segment error"),
        (5, "Path destination unknown"), (6, "Partial transfer"), (7, "Connection lost"), (8, "Service not supported"), (9, "Invalid attribute value"),
        (10, "Attribute list error"), (11, "Already in requested mode/state"), (12, "Object state conflict"), (13, "Object already exists"),
        (14, "Attribute not settable"), (15, "Privilege violation"), (16, "Device state conflict"), (17, "Reply data too large"),
        (18, "Fragmentation of a primitive value"), (19, "Not enough data"), (20, "Attribute not supported"), (21, "Too much data"),
        (22, "Object does not exist"), (23, "Service fragmentation sequence not in progress"), (24, "No stored attribute data"), (25, "Store operation failure"),
        (26, "Routing failure, request packet too large"), (27, "Routing failure, response packet too large"), (28, "Missing attribute list entry data"),
        (29, "Invalid attribute value list"), (30, "Embedded service error"), (31, "Vendor specific error"), (32, "Invalid parameter"),
        (33, "Write-once value or medium already written"), (34, "Invalid reply received"), (35, "Buffer overflow"), (36, "Invalid message format"),
        (37, "Key failure in path"), (38, "Path size invalid"), (39, "Unexpected attribute in list"), (40, "Invalid Member ID"), (41, "Member not settable"),
        (42, "Group 2 only server general failure"), (43, "Unknown Modbus error"), (44, "Attribute not gettable"),
    ]);

    public static readonly ValueNames CipPathSegmentType = new(() =>
    [
        (0, "Port Segment"), (1, "Logical Segment"), (2, "Network Segment"), (3, "Symbolic Segment"), (4, "Data Segment"), (5, "Constructed Data Type"),
        (6, "Elementary Data Type"), (7, "Reserved"),
    ]);

    public static readonly ValueNames CipLogicalSegmentType = new(() =>
    [
        (0, "Class ID"), (1, "Instance ID"), (2, "Member ID"), (3, "Connection Point"), (4, "Attribute ID"), (5, "Special"), (6, "Service ID"),
        (7, "Extended Logical"),
    ]);

    public static readonly ValueNames CipLogicalSegmentFormat = new(() =>
    [
        (0, "8-bit Logical Segment"), (1, "16-bit Logical Segment"), (2, "32-bit Logical Segment"), (3, "Reserved"),
    ]);

    public static readonly ValueNames CipNetworkSegmentType = new(() =>
    [
        (1, "Schedule Segment"), (2, "Fixed Tag Segment"), (3, "Production Inhibit Time in Milliseconds"), (16, "Safety Segment"),
        (17, "Production Inhibit Time in Microseconds"), (31, "Extended Network Segment"),
    ]);

    public static readonly ValueNames CipMrClass = new(() =>
    [
        (1, "Identity"), (2, "Message Router"), (3, "DeviceNet"), (4, "Assembly"), (5, "Connection"), (6, "Connection Manager"), (7, "Register"),
        (8, "Discrete Input Point"), (9, "Discrete Output Point"), (10, "Analog Input Point"), (11, "Analog Output Point"), (14, "Presence Sensing"),
        (15, "Parameter"), (16, "Parameter Group"), (18, "Group"), (29, "Discrete Input Group"), (30, "Discrete Output Group"), (31, "Discrete Group"),
        (32, "Analog Input Group"), (33, "Analog Output Group"), (34, "Analog Group"), (35, "Position Sensor"), (36, "Position Controller Supervisor"),
        (37, "Position Controller"), (38, "Block Sequencer"), (39, "Command Block"), (40, "Motor Data"), (41, "Control Supervisor"), (42, "AC/DC Drive"),
        (43, "Acknowledge Handler"), (44, "Overload"), (45, "Softstart"), (46, "Selection"), (48, "S-Device Supervisor"), (49, "S-Analog Sensor"),
        (50, "S-Analog Actuator"), (51, "S-Single Stage Controller"), (52, "S-Gas Calibration"), (53, "Trip Point"), (55, "File"), (56, "S-Partial Pressure"),
        (57, "Safety Supervisor"), (58, "Safety Validator"), (59, "Safety Discrete Output Point"), (60, "Safety Discrete Output Group"),
        (61, "Safety Discrete Input Point"), (62, "Safety Discrete Input Group"), (63, "Safety Dual Channel Output"), (64, "S-Sensor Calibration"),
        (65, "Event Log"), (66, "Motion Device Axis"), (67, "Time Sync"), (68, "Modbus"), (69, "Originator Connection List"), (70, "Modbus Serial Link"),
        (71, "Device Level Ring (DLR)"), (72, "QoS"), (73, "Safety Analog Input Point"), (74, "Safety Analog Input Group"),
        (75, "Safety Dual Channel Analog Input"), (76, "SERCOS III Link"), (77, "Target Connection List"), (78, "Base Energy"), (79, "Electrical Energy"),
        (80, "Non-Electrical Energy"), (81, "Base Switch"), (82, "SNMP"), (83, "Power Management"), (84, "RSTP Bridge"), (85, "RSTP Port"),
        (86, "PRP/HSR Protocol"), (87, "PRP/HSR Nodes Table"), (88, "Safety Feedback"), (89, "Safety Dual Channel Feedback"), (90, "Safety Stop Functions"),
        (91, "Safety Limit Functions"), (92, "Power Curtailment"), (93, "CIP Security"), (94, "EtherNet/IP Security"), (95, "Certificate Management"),
        (96, "Authority"), (97, "Password Authenticator"), (98, "Certificate Authenticator"), (99, "Ingress Egress"), (103, "PCCC Class"), (240, "ControlNet"),
        (241, "ControlNet Keeper"), (242, "ControlNet Scheduling"), (243, "Connection Configuration"), (244, "Port"), (245, "TCP/IP Interface"),
        (246, "Ethernet Link"), (247, "CompoNet"), (248, "CompoNet Repeater"), (249, "HART Master Port"), (250, "I/O Aggregation"), (256, "Protection Trip"),
        (257, "Protection Alarm"), (258, "Circuit Breaker Supervisor"), (259, "Circuit Breaker Statistics"), (260, "Electrical Demand"),
        (261, "Electrical Statistics"), (262, "Machine Base Data"), (263, "HART Process Device"), (264, "Process Device Diagnostics"), (265, "LLDP Management"),
        (266, "LLDP Data Table"), (267, "IO-Link Service Parameter"), (268, "IO-Link Master PHY"), (269, "IO-Link Device PHY"), (270, "Pilot Light Supervisor"),
        (271, "Select Line Link"), (272, "In-Cabinet Actual Topology"), (273, "In-Cabinet Commissioning"),
    ]);

    public static readonly ValueNames CipCmSc = new(() =>
    [
        (0x1, "Get Attributes All"), (0x2, "Set Attributes All"), (0x3, "Get Attribute List"), (0x4, "Set Attribute List"), (0x5, "Reset"), (0x6, "Start"),
        (0x7, "Stop"), (0x8, "Create"), (0x9, "Delete"), (0xa, "Multiple Service Packet"), (0xd, "Apply Attributes"), (0xe, "Get Attribute Single"),
        (0x10, "Set Attribute Single"), (0x11, "Find Next Object Instance"), (0x15, "Restore"), (0x16, "Save"), (0x17, "Nop"), (0x18, "Get Member"),
        (0x19, "Set Member"), (0x1a, "Insert Member"), (0x1b, "Remove Member"), (0x1c, "Group Sync"), (0x4e, "Forward Close"), (0x54, "Forward Open"),
        (0x52, "Unconnected Send"), (0x5b, "Large Forward Open"), (0x56, "Get Connection Data"), (0x57, "Search Connection Data"),
        (0x5a, "Get Connection Owner"), (0x5c, "Concurrent Forward Open"), (0x5e, "Concurrent Forward Close"),
    ]);

    public static readonly ValueNames CipCmTimeoutMultiplier = new(() =>
    [
        (0, "*4"), (1, "*8"), (2, "*16"), (3, "*32"), (4, "*64"), (5, "*128"), (6, "*256"), (7, "*512"),
    ]);

    public static readonly ValueNames CipCmFwoPrio = new(() =>
    [
        (0, "Low Priority"), (1, "High Priority"), (2, "Scheduled"), (3, "Urgent"),
    ]);

    public static readonly ValueNames CipCmFwoType = new(() =>
    [
        (0, "Null"), (1, "Multicast"), (2, "Point to Point"), (3, "Reserved"),
    ]);

    public static readonly ValueNames CipCmFwoTransport = new(() =>
    [
        (0, "0"), (1, "1"), (2, "2"), (3, "3"),
    ]);
}
