namespace FilterLang.Protocols;

/// <summary>Names of values of S7 communication.</summary>
static class S7Names
{
    public static readonly ValueNames HeaderRosctr = new(() =>
    [
        (1, "Job"), (2, "Ack"), (3, "Ack_Data"), (7, "Userdata"),
    ]);

    public static readonly ValueNames HeaderErrcls = new(() =>
    [
        (0x0, "No error"), (0x81, "Application relationship"), (0x82, "Object definition"), (0x83, "No resources available"),
        (0x84, "Error on service processing"), (0x85, "Error on supplies"), (0x87, "Access error"),
    ]);

    public static readonly ValueNames ParamErrcod = new(() =>
    [
        (0, "No error"), (272, "Invalid block number"), (273, "Invalid request length"), (274, "Invalid parameter"), (275, "Invalid block type"),
        (276, "Block not found"), (277, "Block already exists"), (278, "Block is write-protected"), (279, "The block/operating system update is too large"),
        (280, "Invalid block number"), (281, "Incorrect password entered"), (282, "PG resource error"), (283, "PLC resource error"), (284, "Protocol error"),
        (285, "Too many blocks (module-related restriction)"), (286, "There is no longer a connection to the database, or S7DOS handle is invalid"),
        (287, "Result buffer too small"), (288, "End of block list"), (320, "Insufficient memory available"),
        (321, "Job cannot be processed because of a lack of resources"),
        (32769, "The requested service cannot be performed while the block is in the current status"),
        (32771, "S7 protocol error: Error occurred while transferring the block"), (33024, "Application, general error: Service unknown to remote module"),
        (33028, "This service is not implemented on the module or a frame error was reported"), (33284, "The type specification for the object is inconsistent"),
        (33285, "A copied block already exists and is not linked"),
        (33537, "Insufficient memory space or work memory on the module, or specified storage medium not accessible"),
        (33538, "Too few resources available or the processor resources are not available"),
        (33540, "No further parallel upload possible. There is a resource bottleneck"), (33541, "Function not available"),
        (33542, "Insufficient work memory (for copying, linking, loading AWP)"), (33543, "Not enough retentive work memory (for copying, linking, loading AWP)"),
        (33793, "S7 protocol error: Invalid service sequence (for example, loading or uploading a block)"),
        (33794, "Service cannot execute owing to status of the addressed object"), (33796, "S7 protocol: The function cannot be performed"),
        (33797, "Remote block is in DISABLE state (CFB). The function cannot be performed"), (34048, "S7 protocol error: Wrong frames"),
        (34051, "Alarm from the module: Service canceled prematurely"),
        (34561, "Error addressing the object on the communications partner (for example, area length error)"),
        (34562, "The requested service is not supported by the module"), (34563, "Access to object refused"), (34564, "Access error: Object damaged"),
        (53249, "Protocol error: Illegal job number"), (53250, "Parameter error: Illegal job variant"),
        (53251, "Parameter error: Debugging function not supported by module"), (53252, "Parameter error: Illegal job status"),
        (53253, "Parameter error: Illegal job termination"), (53254, "Parameter error: Illegal link disconnection ID"),
        (53255, "Parameter error: Illegal number of buffer elements"), (53256, "Parameter error: Illegal scan rate"),
        (53257, "Parameter error: Illegal number of executions"), (53258, "Parameter error: Illegal trigger event"),
        (53259, "Parameter error: Illegal trigger condition"), (53265, "Parameter error in path of the call environment: Block does not exist"),
        (53266, "Parameter error: Wrong address in block"), (53268, "Parameter error: Block being deleted/overwritten"),
        (53269, "Parameter error: Illegal tag address"), (53270, "Parameter error: Test jobs not possible, because of errors in user program"),
        (53271, "Parameter error: Illegal trigger number"), (53285, "Parameter error: Invalid path"), (53286, "Parameter error: Illegal access type"),
        (53287, "Parameter error: This number of data blocks is not permitted"), (53297, "Internal protocol error"),
        (53298, "Parameter error: Wrong result buffer length"), (53299, "Protocol error: Wrong job length"),
        (53311, "Coding error: Error in parameter section (for example, reserve bytes not equal to 0)"), (53313, "Data error: Illegal status list ID"),
        (53314, "Data error: Illegal tag address"), (53315, "Data error: Referenced job not found, check job data"),
        (53316, "Data error: Illegal tag value, check job data"), (53317, "Data error: Exiting the ODIS control is not allowed in HOLD"),
        (53318, "Data error: Illegal measuring stage during run-time measurement"), (53319, "Data error: Illegal hierarchy in 'Read job list'"),
        (53320, "Data error: Illegal deletion ID in 'Delete job'"), (53321, "Invalid substitute ID in 'Replace job'"),
        (53322, "Error executing 'program status'"), (53343, "Coding error: Error in data section (for example, reserve bytes not equal to 0, ...)"),
        (53345, "Resource error: No memory space for job"), (53346, "Resource error: Job list full"), (53347, "Resource error: Trigger event occupied"),
        (53348, "Resource error: Not enough memory space for one result buffer element"),
        (53349, "Resource error: Not enough memory space for several  result buffer elements"),
        (53350, "Resource error: The timer available for run-time measurement is occupied by another job"),
        (53351, "Resource error: Too many 'modify tag' jobs active (in particular multi-processor operation)"),
        (53377, "Function not permitted in current mode"), (53378, "Mode error: Cannot exit HOLD mode"),
        (53409, "Function not permitted in current protection level"),
        (53410, "Function not possible at present, because a function is running that modifies memory"),
        (53411, "Too many 'modify tag' jobs active on the I/O (in particular multi-processor operation)"), (53412, "'Forcing' has already been established"),
        (53413, "Referenced job not found"), (53414, "Job cannot be disabled/enabled"),
        (53415, "Job cannot be deleted, for example because it is currently being read"),
        (53416, "Job cannot be replaced, for example because it is currently being read or deleted"),
        (53417, "Job cannot be read, for example because it is currently being deleted"), (53418, "Time limit exceeded in processing operation"),
        (53419, "Invalid job parameters in process operation"), (53420, "Invalid job data in process operation"), (53421, "Operating mode already set"),
        (53422, "The job was set up over a different connection and can only be handled over this connection"),
        (53441, "At least one error has been detected while accessing the tag(s)"), (53442, "Change to STOP/HOLD mode"),
        (53443, "At least one error was detected while accessing the tag(s). Mode change to STOP/HOLD"), (53444, "Timeout during run-time measurement"),
        (53445, "Display of block stack inconsistent, because blocks were deleted/reloaded"),
        (53446, "Job was automatically deleted as the jobs it referenced have been deleted"),
        (53447, "The job was automatically deleted because STOP mode was exited"),
        (53448, "'Block status' aborted because of inconsistencies between test job and running program"), (53449, "Exit the status area by resetting OB90"),
        (53450, "Exiting the status range by resetting OB90 and access error reading tags before exiting"),
        (53451, "The output disable for the peripheral outputs has been activated again"),
        (53452, "The amount of data for the debugging functions is restricted by the time limit"), (53761, "Syntax error in block name"),
        (53762, "Syntax error in function parameters"), (53765, "Linked block already exists in RAM: Conditional copying is not possible"),
        (53766, "Linked block already exists in EPROM: Conditional copying is not possible"),
        (53768, "Maximum number of copied (not linked) blocks on module exceeded"), (53769, "(At least) one of the given blocks not found on the module"),
        (53770, "The maximum number of blocks that can be linked with one job was exceeded"),
        (53771, "The maximum number of blocks that can be deleted with one job was exceeded"),
        (53772, "OB cannot be copied because the associated priority class does not exist"), (53773, "SDB cannot be interpreted (for example, unknown number)"),
        (53774, "No (further) block available"), (53775, "Module-specific maximum block size exceeded"), (53776, "Invalid block number"),
        (53778, "Incorrect header attribute (run-time relevant)"), (53779, "Too many SDBs. Note the restrictions on the module being used"),
        (53782, "Invalid user program - reset module"), (53783, "Protection level specified in module properties not permitted"),
        (53784, "Incorrect attribute (active/passive)"),
        (53785, "Incorrect block lengths (for example, incorrect length of first section or of the whole block)"),
        (53786, "Incorrect local data length or write-protection code faulty"), (53787, "Module cannot compress or compression was interrupted early"),
        (53789, "The volume of dynamic project data transferred is illegal"),
        (53790, "Unable to assign parameters to a module (such as FM, CP). The system data could not be linked"),
        (53792, "Invalid programming language. Note the restrictions on the module being used"),
        (53793, "The system data for connections or routing are not valid"), (53794, "The system data of the global data definition contain invalid parameters"),
        (53795, "Error in instance data block for communication function block or maximum number of instance DBs exceeded"),
        (53796, "The SCAN system data block contains invalid parameters"), (53797, "The DP system data block contains invalid parameters"),
        (53798, "A structural error occurred in a block"), (53808, "A structural error occurred in a block"),
        (53809, "At least one loaded OB cannot be copied because the associated priority class does not exist"),
        (53810, "At least one block number of a loaded block is illegal"), (53812, "Block exists twice in the specified memory medium or in the job"),
        (53813, "The block contains an incorrect checksum"), (53814, "The block does not contain a checksum"),
        (53815, "You are about to load the block twice, i.e. a block with the same time stamp already exists on the CPU"),
        (53816, "At least one of the blocks specified is not a DB"),
        (53817, "At least one of the DBs specified is not available as a linked variant in the load memory"),
        (53818, "At least one of the specified DBs is considerably different from the copied and linked variant"), (53824, "Coordination rules violated"),
        (53825, "The function is not permitted in the current protection level"), (53826, "Protection violation while processing F blocks"),
        (53840, "Update and module ID or version do not match"), (53841, "Incorrect sequence of operating system components"), (53842, "Checksum error"),
        (53843, "No executable loader available; update only possible using a memory card"), (53844, "Storage error in operating system"),
        (53888, "Error compiling block in S7-300 CPU"), (53921, "Another block function or a trigger on a block is active"),
        (53922, "A trigger is active on a block. Complete the debugging function first"),
        (53923, "The block is not active (linked), the block is occupied or the block is currently marked for deletion"),
        (53924, "The block is already being processed by another block function"),
        (53926, "It is not possible to save and change the user program simultaneously"), (53927, "The block has the attribute 'unlinked' or is not processed"),
        (53928, "An active debugging function is preventing parameters from being assigned to the CPU"), (53929, "New parameters are being assigned to the CPU"),
        (53930, "New parameters are currently being assigned to the modules"), (53931, "The dynamic configuration limits are currently being changed"),
        (53932, "A running active or deactivate assignment (SFC 12) is temporarily preventing R-KiR process"),
        (53936, "An error occurred while configuring in RUN (CiR)"), (53952, "The maximum number of technological objects has been exceeded"),
        (53953, "The same technology data block already exists on the module"),
        (53954, "Downloading the user program or downloading the hardware configuration is not possible"), (54273, "Information function unavailable"),
        (54274, "Information function unavailable"), (54275, "Service has already been logged on/off (Diagnostics/PMC)"),
        (54276, "Maximum number of nodes reached. No more logons possible for diagnostics/PMC"),
        (54277, "Service not supported or syntax error in function parameters"), (54278, "Required information currently unavailable"),
        (54279, "Diagnostics error occurred"), (54280, "Update aborted"), (54281, "Error on DP bus"), (54785, "Syntax error in function parameter"),
        (54786, "Incorrect password entered"), (54787, "The connection has already been legitimized"), (54788, "The connection has already been enabled"),
        (54789, "Legitimization not possible because password does not exist"), (55297, "At least one tag address is invalid"),
        (55298, "Specified job does not exist"), (55299, "Illegal job status"), (55300, "Illegal cycle time (illegal time base or multiple)"),
        (55301, "No more cyclic read jobs can be set up"), (55302, "The referenced job is in a state in which the requested function cannot be performed"),
        (55303, "Function aborted due to overload, meaning executing the read cycle takes longer than the set scan cycle time"),
        (56321, "Date and/or time invalid"), (57857, "CPU is already the master"),
        (57858, "Connect and update not possible due to different user program in flash module"),
        (57859, "Connect and update not possible due to different firmware"), (57860, "Connect and update not possible due to different memory configuration"),
        (57861, "Connect/update aborted due to synchronization error"), (57862, "Connect/update denied due to coordination violation"),
        (61185, "S7 protocol error: Error at ID2; only 00H permitted in job"), (61186, "S7 protocol error: Error at ID2; set of resources does not exist"),
    ]);

    public static readonly ValueNames ParamFunc = new(() =>
    [
        (0x0, "CPU services"), (0x1, "Mode transition"), (0xf0, "Setup communication"), (0x4, "Read Var"), (0x5, "Write Var"), (0x1a, "Request download"),
        (0x1b, "Download block"), (0x1c, "Download ended"), (0x1d, "Start upload"), (0x1e, "Upload"), (0x1f, "End upload"), (0x28, "PI-Service"),
        (0x29, "PLC Stop"),
    ]);

    public static readonly ValueNames ParamItemSyntaxid = new(() =>
    [
        (0x10, "S7ANY"), (0x11, "ParameterShort"), (0x12, "ParameterExtended"), (0x13, "PBC-R_ID"), (0x15, "ALARM_LOCKFREE"), (0x16, "ALARM_IND"),
        (0x19, "ALARM_ACK"), (0x1a, "ALARM_QUERYREQ"), (0x1c, "NOTIFY_IND"), (0x82, "NCK"), (0x83, "NCK_M"), (0x84, "NCK_I"), (0xa2, "DRIVEESANY"),
        (0xb2, "1200SYM"), (0xb0, "DBREAD"),
    ]);

    public static readonly ValueNames ParamItemTranspSize = new(() =>
    [
        (1, "BIT"), (2, "BYTE"), (3, "CHAR"), (4, "WORD"), (5, "INT"), (6, "DWORD"), (7, "DINT"), (8, "REAL"), (10, "TOD"), (11, "TIME"), (12, "S5TIME"),
        (15, "DATE_AND_TIME"), (28, "COUNTER"), (29, "TIMER"), (30, "IEC TIMER"), (31, "IEC COUNTER"), (32, "HS COUNTER"),
    ]);

    public static readonly ValueNames ParamItemArea = new(() =>
    [
        (0x1, "Data record"), (0x3, "System info of 200 family"), (0x5, "System flags of 200 family"), (0x6, "Analog inputs of 200 family"),
        (0x7, "Analog outputs of 200 family"), (0x80, "Direct peripheral access (P)"), (0x81, "Inputs (I)"), (0x82, "Outputs (Q)"), (0x83, "Flags (M)"),
        (0x84, "Data blocks (DB)"), (0x85, "Instance data blocks (DI)"), (0x86, "Local data (L)"), (0x87, "Unknown yet (V)"), (0x1c, "S7 counters (C)"),
        (0x1d, "S7 timers (T)"), (0x1e, "IEC counters (200 family)"), (0x1f, "IEC timers (200 family)"),
    ]);

    public static readonly ValueNames ParamItemNckArea = new(() =>
    [
        (0, "N - NCK"), (1, "B - Mode group"), (2, "C - Channel"), (3, "A - Axis"), (4, "T - Tool"), (5, "V - Feed drive"), (6, "M - Main drive"),
        (7, "M - MMC"),
    ]);

    public static readonly ValueNames ParamItemNckModule = new(() =>
    [
        (16, "Y - Global system data"), (17, "YNCFL - NCK instruction groups"), (18, "FU - NCU global settable frames"), (19, "FA - Active NCU global frames"),
        (20, "TO - Tool data"), (21, "RP - Arithmetic parameters"), (22, "SE - Setting data"), (23, "SGUD - SGUD-Block"), (24, "LUD - Local userdata"),
        (25, "TC - Toolholder parameters"), (26, "M - Machine data"), (28, "WAL - Working area limitation"), (30, "DIAG - Internal diagnostic data"),
        (31, "CC - Unknown"), (32, "FE - Channel-specific external frame"), (33, "TD - Tool data: General data"), (34, "TS - Tool edge data: Monitoring data"),
        (35, "TG - Tool data: Grinding-specific data"), (36, "TU - Tool data"), (37, "TUE - Tool edge data, userdefined data"),
        (38, "TV - Tool data, directory"), (39, "TM - Magazine data: General data"), (40, "TP - Magazine data: Location data"),
        (41, "TPM - Magazine data: Multiple assignment of location data"), (42, "TT - Magazine data: Location typ"), (43, "TMV - Magazine data: Directory"),
        (44, "TMC - Magazine data: Configuration data"), (45, "MGUD - MGUD-Block"), (46, "UGUD - UGUD-Block"), (47, "GUD4 - GUD4-Block"),
        (48, "GUD5 - GUD5-Block"), (49, "GUD6 - GUD6-Block"), (50, "GUD7 - GUD7-Block"), (51, "GUD8 - GUD8-Block"), (52, "GUD9 - GUD9-Block"),
        (53, "PA - Channel-specific protection zones"), (54, "GD1 - SGUD-Block GD1"), (55, "NIB - State data: Nibbling"), (56, "ETP - Types of events"),
        (57, "ETPD - Data lists for protocolling"), (58, "SYNACT - Channel-specific synchronous actions"), (59, "DIAGN - Diagnostic data"),
        (60, "VSYN - Channel-specific user variables for synchronous actions"), (61, "TUS - Tool data: user monitoring data"),
        (62, "TUM - Tool data: user magazine data"), (63, "TUP - Tool data: user magazine place data"),
        (64, "TF - Parameterizing, return parameters of _N_TMGETT, _N_TSEARC"), (65, "FB - Channel-specific base frames"), (66, "SSP2 - State data: Spindle"),
        (67, "PUD - programmglobale Benutzerdaten"), (68, "TOS - Edge-related location-dependent fine total offsets"),
        (69, "TOST - Edge-related location-dependent fine total offsets, transformed"), (70, "TOE - Edge-related coarse total offsets, setup offsets"),
        (71, "TOET - Edge-related coarse total offsets, transformed setup offsets"), (72, "AD - Adapter data"), (73, "TOT - Edge data: Transformed offset data"),
        (74, "AEV - Working offsets: Directory"), (75, "YFAFL - NCK instruction groups (Fanuc)"), (76, "FS - System-Frame"), (77, "SD - Servo data"),
        (78, "TAD - Application-specific data"), (79, "TAO - Application-specific cutting edge data"), (80, "TAS - Application-specific monitoring data"),
        (81, "TAM - Application-specific magazine data"), (82, "TAP - Application-specific magazine location data"), (83, "MEM - Unknown"),
        (84, "SALUC - Alarm actions: List in reverse chronological order"), (85, "AUXFU - Auxiliary functions"), (86, "TDC - Tool/Tools"),
        (87, "CP - Generic coupling"), (110, "SDME - Unknown"), (111, "SPARPI - Program pointer on interruption"),
        (112, "SEGA - State data: Geometry axes in tool offset memory (extended)"), (113, "SEMA - State data: Machine axes (extended)"),
        (114, "SSP - State data: Spindle"), (115, "SGA - State data: Geometry axes in tool offset memory"), (116, "SMA - State data: Machine axes"),
        (117, "SALAL - Alarms: List organized according to time"), (118, "SALAP - Alarms: List organized according to priority"),
        (119, "SALA - Alarms: List organized according to time"), (120, "SSYNAC - Synchronous actions"),
        (121, "SPARPF - Program pointers for block search and stop run"), (122, "SPARPP - Program pointer in automatic operation"),
        (123, "SNCF - Active G functions"), (125, "SPARP - Part program information"), (126, "SINF - Part-program-specific status data"),
        (127, "S - State data"), (128, "0x80 - Unknown"), (129, "0x81 - Unknown"), (130, "0x82 - Unknown"), (131, "0x83 - Unknown"), (132, "0x84 - Unknown"),
        (133, "0x85 - Unknown"), (253, "0 - Internal"),
    ]);

    public static readonly ValueNames TiapItemArea2 = new(() =>
    [
        (0x50, "Inputs (I)"), (0x51, "Outputs (Q)"), (0x52, "Flags (M)"), (0x53, "Counter (C)"), (0x54, "Timer (T)"),
    ]);

    public static readonly ValueNames TiapItemLidFlags = new(() =>
    [
        (2, "Encapsulated LID"), (3, "Encapsulated Index"), (4, "Obtain by LID"), (5, "Obtain by Index"), (6, "Part Start Address"), (7, "Part Length"),
    ]);

    public static readonly ValueNames DataReturncode = new(() =>
    [
        (0x0, "Reserved"), (0x1, "Hardware error"), (0x3, "Accessing the object not allowed"), (0x5, "Invalid address"), (0x6, "Data type not supported"),
        (0x7, "Data type inconsistent"), (0xa, "Object does not exist"), (0xff, "Success"),
    ]);

    public static readonly ValueNames DataTransportsize = new(() =>
    [
        (0x0, "NULL"), (0x3, "BIT"), (0x4, "BYTE/WORD/DWORD"), (0x5, "INTEGER"), (0x6, "DINTEGER"), (0x7, "REAL"), (0x9, "OCTET STRING"), (0x11, "NCK ADDRESS1"),
        (0x12, "NCK ADDRESS2"),
    ]);

    public static readonly ValueNames ParamUserdataFuncgroup = new(() =>
    [
        (1, "Programmer commands"), (2, "Cyclic services"), (3, "Block functions"), (4, "CPU functions"), (5, "Security"), (6, "PBC BSEND"),
        (7, "Time functions"), (63, "NC programming"), (32, "DR Routing"),
    ]);

    public static readonly ValueNames ParamModetransMode = new(() =>
    [
        (0, "STOP"), (1, "Warm Restart"), (2, "RUN"), (3, "Hot Restart"), (4, "HOLD"), (6, "Cold Restart"), (9, "RUN_R (H-System redundant)"), (11, "LINK-UP"),
        (12, "UPDATE"),
    ]);

    public static readonly ValueNames BlockinfoBlockLang = new(() =>
    [
        (0, "Not defined"), (1, "AWL"), (2, "KOP"), (3, "FUP"), (4, "SCL"), (5, "DB"), (6, "GRAPH"), (7, "SDB"), (8, "CPU-DB"),
        (17, "SDB (after overall reset)"), (18, "SDB (Routing)"), (41, "ENCRYPT"),
    ]);

    public static readonly ValueNames BlockinfoSubblkType = new(() =>
    [
        (0, "Not set"), (8, "OB"), (10, "DB"), (11, "SDB"), (12, "FC"), (13, "SFC"), (14, "FB"), (15, "SFB"),
    ]);

    public static readonly ValueNames TisParam2 = new(() =>
    [
        (0, "Update Monitor Variables / Activate Modify Values"), (1, "Monitor Variable / Modify Variable"), (2, "Modify Variable permanent"),
        (256, "Force immediately"),
    ]);

    public static readonly ValueNames VarstatTrgevent = new(() =>
    [
        (0x0, "Immediately"), (0x100, "System Trigger"), (0x200, "System checkpoint main cycle start"), (0x300, "System checkpoint main cycle end"),
        (0x400, "Mode transition RUN-STOP"), (0x500, "After code address"), (0x600, "Code address area"), (0x601, "Code address area with call environment"),
        (0x700, "Data address"), (0x800, "Data address area"), (0x900, "Local data address"), (0xa00, "Local data address area"), (0xb00, "Range trigger"),
        (0xc00, "Before code address"),
    ]);

    public static readonly ValueNames TisJobFunction = new(() =>
    [
        (1, "Block status"), (2, "Variable status"), (3, "Output ISTACK"), (4, "Output BSTACK"), (5, "Output LSTACK"), (6, "Time measurement from to"),
        (7, "Force selection"), (8, "Modify variable"), (9, "Force"), (10, "Breakpoint"), (11, "Exit HOLD"), (12, "Memory reset"), (13, "Disable job"),
        (14, "Enable job"), (15, "Delete job"), (16, "Read job list"), (17, "Read job"), (18, "Replace job"), (19, "Block status v2"), (22, "Flash LED"),
    ]);

    public static readonly ValueNames VarstatReqMemoryArea = new(() =>
    [
        (0, "MX"), (1, "MB"), (2, "MW"), (3, "MD"), (17, "IB"), (16, "IX"), (18, "IW"), (19, "ID"), (32, "QX"), (33, "QB"), (34, "QW"), (35, "QD"), (49, "PIB"),
        (50, "PIW"), (51, "PID"), (112, "DBX"), (113, "DBB"), (114, "DBW"), (115, "DBD"), (84, "TIMER"), (100, "COUNTER"),
    ]);

    public static readonly ValueNames DataUserdataSzlIdDiagType = new(() =>
    [
        (0x0, "CPU"), (0x4, "IM"), (0xc, "CP"), (0x8, "FM"),
    ]);

    public static readonly ValueNames DataUserdataSzlIdPartlistEx = new(() =>
    [
        (0, "All SZL partial lists of the module"), (17, "All identification data records of a module"), (18, "All characteristics"),
        (19, "Data records of all memory areas"), (20, "All system areas of a module"), (21, "Data records of all block types of a module"),
        (22, "Data records of all priority classes"), (23, "All SDBs of a module"), (24, "All data records"), (25, "Status of all LEDs"),
        (28, "Identification of all components"), (33, "Data records of all possible interrupts on a module"),
        (34, "Data records of all possible interrupts on a module"), (35, "Data records of all priority classes of a module"),
        (36, "All modules that can occur on the module"), (49, "Not defined"), (51, "All stations logged on for messages and diagnostic events"),
        (55, "Details of all Ethernet interfaces"), (113, "Information about the current status of the H system"), (116, "Status of all LEDs"),
        (129, "Startup information of all OBs"), (130, "All startup events"), (144, "Information of all DP master systems known to the CPU"),
        (145, "Module status information of all plugged in modules and submodules"),
        (146, "Expected status of the central racks/stations of a DP master system connected via an integrated DP interface"),
        (148, "Expected status of the rack in the central configuration/the stations of a DP master system/IO controller system that is connected via an integrated DP/PN interface module"),
        (149, "Extended information on a DP master system/PROFINET IO system"), (160, "All entries possible in the current mode"),
        (177, "Obtain the first 4 diagnostic bytes of a module with diagnostic capability"),
        (178, "Obtain diagnostic data record 1 of a module in a central rack, rack/slot specified by index"),
        (179, "Obtain diagnostic data of a module, logical base address specified by index"),
        (180, "Obtain diagnostic data of a DP slave, diagnostic address of the module specified by index"),
        (256, "A partial list with all partial list extracts"), (273, "A single identification data record"),
        (274, "Characteristics of a group, specified by index"), (275, "Data record for one memory area, specified by index"),
        (276, "One system area, specified by index"), (277, "Data record of a block type, specified by index"),
        (278, "Data record of the specified priority class, specified by index"), (279, "One single SDB, specified by index"),
        (280, "One data record, specified by index"), (281, "Status of one LED, specified by index"), (284, "Identification of one component"),
        (289, "Data records of all possible interrupts of one class, class specified by index"),
        (290, "Data records of all possible interrupts of one class, class specified by index"), (291, "Data record of one priority class, specified by index"),
        (292, "Information about the last mode transition"), (305, "Information about a communication unit, specified by index"),
        (306, "Status data for one communication section of the CPU, section specified by index"), (311, "Details of one Ethernet interface"),
        (372, "Status of an LED, specified by index"), (385, "Startup information of all synchronous error OBs"),
        (386, "Startup events of all synchronous error OBs"), (400, "Information of one DP master system"),
        (401, "Status information of all modules/racks with wrong type identifier"),
        (416, "The most recent entries, the number of most recent entries specified by index"), (512, "A partial list extract"),
        (540, "Identification of all components of a CPU in an H system"),
        (545, "Data records for the specified interrupt, interrupt (OB no.) specified by index"),
        (546, "Data records for the specified interrupt, interrupt (OB no.) specified by index"), (547, "Data records of the priority classes being processed"),
        (548, "Processed mode transition"), (641, "Startup information of all synchronous error OBs of one priority class"),
        (642, "Startup events of all synchronous error OBs of one priority class"), (657, "Status information of all faulty modules"),
        (658, "Actual status of the central racks/stations of a DP master system connected via an integrated DP interface"),
        (660, "Actual status of the rack in the central configuration/the stations of a DP master system/IO controller system that is connected via an integrated DP/PN interface module"),
        (768, "Possible indexes of a partial list extract"), (796, "Identification of one component of all redundant CPUs in an H system"),
        (897, "Startup information of all OBs of one priority class"), (898, "Startup events of all OBs of a priority class"),
        (913, "Status information of all modules that are not available"), (914, "State of the battery backup of the racks in a central configuration"),
        (1060, "Current mode transition"), (1170, "State of the total backup of the racks in a central configuration"),
        (1184, "Start information of all standard OBs"), (1316, "Specified mode transition, specified by index"),
        (1409, "Startup information of all synchronous error OBs before processing"), (1410, "Startup events of all synchronous error OBs before processing"),
        (1425, "Status information of all submodules of the host module"), (1426, "State of the 24 V power supply of the modules in a central configuration"),
        (1440, "All entries from communications units"), (1665, "Startup information of all synchronous error OBs of a priority class before processing"),
        (1666, "Startup events of all synchronous error OBs of a priority class before processing"),
        (1682, "OK state of the expansion racks in the central configuration / of the stations of a DP master system connected via an integrated DP interface"),
        (1684, "Status of the expansion racks in the central configuration/the stations of a DP master system/IO controller system that is connected via an integrated DP/PN interface module"),
        (1686, "Module status information on all interface modules in a specified module (with PROFIBUS DP and central modules, the interface module level is not present)"),
        (1696, "All entries of the object management system"), (1921, "Startup information of all OBs of one priority class before processing"),
        (1922, "Startup events of all OBs of one priority class before processing"), (1952, "All entries of the test and installation function"),
        (2082, "Data records of all interrupts of one class and for which the corresponding interrupt OB is loaded, class specified by index"),
        (2177, "Startup information of all OBs before processing"), (2178, "Startup events of all OBs before processing"),
        (2208, "All entries due to operating statuses"),
        (2337, "Data records of all interrupts of one class and for which the corresponding interrupt OB is loaded, class specified by index"),
        (2338, "Data records of all interrupts for which the corresponding interrupt OB is loaded"),
        (2433, "Startup information of all synchronous error OBs being processed"), (2434, "Startup events of all synchronous error OBs being processed"),
        (2449, "Module status information of a DP master system"), (2464, "All entries caused by asynchronous errors"),
        (2593, "Data records of all interrupts for which the corresponding interrupt OB is loaded"),
        (2689, "Startup information of all synchronous error OBs of a priority class being processed"),
        (2690, "Startup events of all synchronous error OBs of a priority class being processed"), (2705, "Module status information of all DP master systems"),
        (2720, "All entries caused by synchronous errors"), (2945, "Startup information of all OBs of one priority class being processed"),
        (2946, "Startup events of all OBs of one priority class being processed"), (2976, "All entries caused by STOP, abort, mode transition"),
        (3189, "Communication status between the H system and a switched DP slave, slave specified by index"),
        (3201, "Startup information of all OBs being processed"), (3202, "Startup events of all OBs being processed"),
        (3217, "Status information of a module in the central rack or connected to an integrated DP communications processor via the logical base address"),
        (3222, "Module status information on a module/interface module centrally or at a PROFIBUS DP/PROFINET interface module via the start address"),
        (3232, "All entries caused by fault-tolerant/fail-safe events"),
        (3473, "Module status information of all modules in the specified rack/in the specified station (DP or PROFINET)"), (3488, "All diagnostic entries"),
        (3729, "Module status information of all configured modules"), (3744, "All user entries"),
        (3840, "List of all the SZL-IDs of a module, only partial list header information"),
        (3857, "Module identification, only partial list header information"), (3858, "CPU characteristics, only partial list header information"),
        (3859, "User memory areas, only partial list header information"), (3860, "System areas, only partial list header information"),
        (3861, "Block types, only partial list header information"), (3862, "Priority classes, only partial list header information"),
        (3863, "List of the permitted SDBs, only partial list header information"),
        (3864, "Maximum S7-300 I/O configuration, only partial list header information"),
        (3865, "Status of the module LEDs, only partial list header information"), (3868, "Component Identification, only partial list header information"),
        (3873, "Interrupt / error assignment, only partial list header information"), (3874, "Interrupt status, only partial list header information"),
        (3875, "Priority classes, only partial list header information"), (3876, "Modes, only partial list header information"),
        (3889, "Communication capability parameters, only partial list header information"),
        (3890, "Communication status data, only partial list header information"),
        (3891, "Diagnostics: device logon list, only partial list header information"),
        (3895, "Ethernet - Details of a Module, only partial list header information"), (3953, "H CPU group information, only partial list header information"),
        (3969, "Start information list, only partial list header information"), (3970, "Start event list, only partial list header information"),
        (3984, "DP Master System Information, only partial list header information"), (3985, "Module status information, only partial list header information"),
        (3986, "Rack / station status information, only partial list header information"),
        (3988, "Rack / station status information, only partial list header information"),
        (3989, "Extended DP master system information, only partial list header information"),
        (4000, "Diagnostic buffer of the CPU, only partial list header information"),
        (16530, "Expected status of the stations of a DP master system connected via an external DP interface"),
        (17042, "Actual status of the stations of a DP master system connected via an external DP interface"),
        (18066, "OK state of the stations of a DP master system connected via an external DP interface"),
        (19601, "Status information of a module connected to an external DP communications processor via the logical base address"),
        (20370, "Only partial list header information of the '4x92' list"),
    ]);

    public static readonly ValueNames DataUserdataSzlIdPartlistNum = new(() =>
    [
        (0, "List of all the SZL-IDs of a module"), (17, "Module identification"), (18, "CPU characteristics"), (19, "User memory areas"), (20, "System areas"),
        (21, "Block types"), (22, "Priority classes"), (23, "List of the permitted SDBs with a number < 1000"), (24, "Maximum S7-300 I/O configuration"),
        (25, "Status of the module LEDs"), (28, "Component Identification"), (33, "Interrupt / error assignment"), (34, "Interrupt status"),
        (35, "Priority classes"), (36, "Modes"), (37, "Assignment between process image partitions and OBs"), (49, "Communication capability parameters"),
        (50, "Communication status data"), (51, "Diagnostics: device logon list"), (55, "Ethernet - Details of a Module"), (113, "H CPU group information"),
        (116, "Status of the module LEDs"), (117, "Switched DP slaves in the H-system"), (118, "DNN tree’s root node"), (119, "DNN node - all linked objects"),
        (120, "DNN node data"), (129, "Start information list"), (130, "Start event list"), (144, "DP Master System Information"),
        (145, "Module status information"), (146, "Rack / station status information"), (148, "Rack / station status information"),
        (149, "Extended DP master system information"), (150, "Module status information, PROFINET IO and PROFIBUS DP"), (160, "Diagnostic buffer of the CPU"),
        (177, "Module diagnostic information (data record 0)"), (178, "Module diagnostic information (data record 1), geographical address"),
        (179, "Module diagnostic information (data record 1), logical address"), (180, "Diagnostic data of a DP slave"),
    ]);

    public static readonly ValueNames CpuDiagMsgEventidClass = new(() =>
    [
        (0x1, "Standard OB events"), (0x2, "Synchronous errors"), (0x3, "Asynchronous errors"), (0x4, "Mode transitions"), (0x5, "Run-time events"),
        (0x6, "Communication events"), (0x7, "Events for fail-safe and fault-tolerant systems"), (0x8, "Standardized diagnostic data on modules"),
        (0x9, "Predefined user events"), (0xa, "Freely definable events"), (0xb, "Freely definable events"), (0xc, "Reserved"), (0xd, "Reserved"),
        (0xe, "Reserved"), (0xf, "Events for modules other than CPUs"),
    ]);

    public static readonly ValueNames CpuMsgAlmtype = new(() =>
    [
        (0, "SCAN_ABORT"), (1, "SCAN_INITIATE"), (4, "ALARM_ABORT"), (5, "ALARM_INITIATE"), (6, "AR_SEND_ABORT"), (7, "AR_SEND_INITIATE"), (8, "ALARM_S_ABORT"),
        (9, "ALARM_S_INITIATE"),
    ]);

    public static readonly ValueNames DataTsWeekday = new(() =>
    [
        (0, "Undefined"), (1, "Sunday"), (2, "Monday"), (3, "Tuesday"), (4, "Wednesday"), (5, "Thursday"), (6, "Friday"), (7, "Saturday"),
    ]);

    public static readonly ValueNames Szl00130000Index = new(() =>
    [
        (0x1, "Work memory"), (0x2, "Load memory integrated"), (0x3, "Load memory plugged in"), (0x4, "Maximum plug-in load memory"),
        (0x5, "Size of the backup memory"), (0x6, "Size of the memory reserved by the system for CFBs"),
    ]);

    public static readonly ValueNames SzlXy14000xIndex = new(() =>
    [
        (0x1, "PII (number in bytes)"), (0x2, "PIQ (number in bytes)"), (0x3, "Memory (number)"), (0x4, "Timers (number)"), (0x5, "Counters (number)"),
        (0x6, "Number of bytes in the logical address area"), (0x7, "Size of the entire local data area of the CPU in bytes"), (0x8, "Memory (number in bytes)"),
        (0x9, "Local data (entire local data area of the CPU in Kbytes)"),
    ]);

    public static readonly ValueNames SzlXy15000xIndex = new(() =>
    [
        (0x800, "OB"), (0xa00, "DB"), (0xb00, "SDB"), (0xc00, "FC"), (0xe00, "FB"),
    ]);

    public static readonly ValueNames SzlXy110001Index = new(() =>
    [
        (0x1, "Identification of the module"), (0x6, "Identification of the basic hardware"), (0x7, "Identification of the basic firmware"),
        (0x81, "Identification of the firmware-extension"),
    ]);

    public static readonly ValueNames SzlXy120x00Charac = new(() =>
    [
        (0x0, "MC7 processing unit group"), (0x1, "MC7 processing generating code"), (0x2, "MC7 interpreter"), (0x100, "Time system group"),
        (0x101, "1 ms resolution"), (0x102, "10 ms resolution"), (0x103, "No real time clock"), (0x104, "BCD time-of-day format"),
        (0x105, "All time-of-day functions (set time-of-day, set and read time-of-day, time-of-day synchronization: time-of-day slave and time-of-day master)"),
        (0x106, "SFC 78 OB_RT is available"), (0x200, "System response group"), (0x201, "Capable of multiprocessor mode"),
        (0x202, "Cold restart, warm restart and hot restart possible"), (0x203, "Cold restart and hot restart possible"),
        (0x204, "Warm restart and hot restart possible"), (0x205, "Only warm restart possible"),
        (0x206, "New distributed I/O configuration is possible during RUN by using predefined resources"),
        (0x207, "H-CPU in stand-alone mode: New distributed I/O configuration is possible during RUN by using predefined resources"),
        (0x208, "For taking motion control functionality into account"), (0x300, "Language description of the CPU group"), (0x301, "Reserved"),
        (0x302, "All 32 bit fixed-point instructions"), (0x303, "All floating-point instructions"),
        (0x304, "sin, asin, cos, acos, tan, atan, sqr, sqrt, ln, exp"),
        (0x305, "Accumulator 3/accumulator 4 with corresponding instructions (ENT,PUSH,POP,LEAVE)"), (0x306, "Master Control Relay instructions"),
        (0x307, "Address register 1 exists with corresponding instructions"), (0x308, "Address register 2 exists with corresponding instructions"),
        (0x309, "Operations for area-crossing addressing"), (0x30a, "Operations for area-internal addressing"),
        (0x30b, "All memory-indirect addressing instructions for bit memory (M)"), (0x30c, "All memory-indirect addressing instructions for data blocks (DB)"),
        (0x30d, "All memory-indirect addressing instructions for data blocks (DI)"), (0x30e, "All memory-indirect addressing instructions for local data (L)"),
        (0x30f, "All instructions for parameter transfer in FCs"), (0x310, "Memory bit edge instructions for process image input (I)"),
        (0x311, "Memory bit edge instructions for process image output (Q)"), (0x312, "Memory bit edge instructions for bit memory (M)"),
        (0x313, "Memory bit edge instructions for data blocks (DB)"), (0x314, "Memory bit edge instructions for data blocks (DI)"),
        (0x315, "Memory bit edge instructions for local data (L)"), (0x316, "Dynamic evaluation of the FC bit"),
        (0x317, "Dynamic local data area with the corresponding instructions"), (0x318, "Reserved"), (0x319, "Reserved"), (0x401, "SFC 87 C_DIAG is available"),
        (0x402, "SFC 88 C_CNTRL is available"),
    ]);

    public static readonly ValueNames Szl01310008Last1Tb = new(() =>
    [
        (0x0, "100 ps"), (0x1, "1 ns"), (0x2, "10 ns"), (0x3, "100 ns"), (0x4, "1 us"), (0x5, "10 us"), (0x6, "100 us"), (0x7, "1 ms"), (0x8, "10 ms"),
        (0x9, "100 ms"), (0xa, "1 s"), (0xb, "10 s"), (0xc, "100 s"), (0xd, "1000 s"), (0xe, "10000 s"), (0xf, "1000000 s"),
    ]);

    public static readonly ValueNames Szl01320004BartSch = new(() =>
    [
        (0, "undefined or cannot be ascertained"), (1, "RUN"), (2, "RUN_P"), (3, "STOP"), (4, "MRES"),
    ]);

    public static readonly ValueNames Szl001c000xIndex = new(() =>
    [
        (0x1, "Name of the automation system"), (0x2, "Name of the module"), (0x3, "Plant designation of the module"), (0x4, "Copyright entry"),
        (0x5, "Serial number of the module"), (0x7, "Module type name"), (0x8, "Serial number of the memory card"),
        (0x9, "Manufacturer and profile of a CPU module"), (0xa, "OEM ID of a module"), (0xb, "Location ID of a module"),
    ]);

    public static readonly ValueNames Szl00910000BerbgbrAreaid = new(() =>
    [
        (0, "S7-400"), (1, "S7-300"), (2, "ET area"), (3, "P area"), (4, "Q area"), (5, "IM3 area"), (6, "IM4 area"),
    ]);

    public static readonly ValueNames SzlXy740000CpuLedIdId = new(() =>
    [
        (1, "SF (group error)"), (2, "INTF (internal error)"), (3, "EXTF (external error)"), (4, "RUN"), (5, "STOP"), (6, "FRCE (force)"),
        (7, "CRST (cold restart)"), (8, "BAF (battery fault/overload, short circuit of battery voltage on bus)"), (9, "USR (user-defined)"),
        (10, "USR1 (user-defined)"), (11, "BUS1F (bus error interface 1)"), (12, "BUS2F (bus error interface 2)"), (13, "REDF (redundancy error)"),
        (14, "MSTR (master)"), (15, "RACK0 (rack number 0)"), (16, "RACK1 (rack number 1)"), (17, "RACK2 (rack number 2)"),
        (18, "IFM1F (interface error interface module 1)"), (19, "IFM2F (interface error interface module 2)"), (20, "BUS3F (bus fault interface 3)"),
        (21, "MAINT (maintenance demand)"), (22, "DC24V"), (128, "IF (init failure)"), (129, "UF (user failure)"), (130, "MF (monitoring failure)"),
        (131, "CF (communication failure)"), (132, "TF (task failure)"), (236, "APPL_STATE_RED"), (237, "APPL_STATE_GREEN"),
    ]);

    public static readonly ValueNames Szl04240000BzuIdReq = new(() =>
    [
        (0x1, "STOP (update)"), (0x2, "STOP (memory reset)"), (0x3, "STOP (self initialization)"), (0x4, "STOP (internal)"), (0x5, "Startup (complete restart)"),
        (0x7, "Restart"), (0x8, "RUN"), (0xa, "HOLD"), (0xd, "DEFECT"),
    ]);

    public static readonly ValueNames Szl04240000Anlinfo2 = new(() =>
    [
        (0x1, "Complete restart in multicomputing"), (0x3, "Complete restart set at mode selector"), (0x4, "Complete restart command via MPI"),
        (0xa, "Restart in multicomputing"), (0xb, "Restart set at mode selector"), (0xc, "Restart command via MPI"),
        (0x10, "Automatic complete restart after battery-backed power on"), (0x13, "Complete restart set at mode selector; last power on battery backed"),
        (0x14, "Complete restart command via MPI; last power on battery backed"),
        (0x20, "Automatic complete restart after non battery backed power on (with memory reset by system)"),
        (0x23, "Complete restart set at mode selector; last power on unbattery backed"),
        (0x24, "Complete restart command via MPI; last power on unbattery backed"),
        (0xa0, "Automatic restart after battery backed power on according to parameter assignment"),
    ]);

    public static readonly ValueNames Szl04240000Anlinfo4 = new(() =>
    [
        (0x0, "No startup type"), (0x1, "Complete restart in multicomputing"), (0x3, "Complete restart due to switch setting"),
        (0x4, "Complete restart command via MPI"), (0xa, "Restart in multicomputing"), (0xb, "Restart set at mode selector"), (0xc, "Restart command via MPI"),
        (0x10, "Automatic complete restart after battery-backed power on"), (0x13, "Complete restart set at mode selector; last power on battery backed"),
        (0x14, "Complete restart command via MPI; last power on battery backed"),
        (0x20, "Automatic complete restart after non battery backed power on (with memory reset by system)"),
        (0x23, "Complete restart set at mode selector; last power on unbattery backed"),
        (0x24, "Complete restart command via MPI; last power on unbattery backed"),
        (0xa0, "Automatic restart after battery backed power on according to parameter assignment"),
    ]);
}
