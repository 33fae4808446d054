namespace FilterLang.Protocols;

/// <summary>Names of values of IEC 60870-5-101 and -104.</summary>
static class Iec60870Names
{
    public static readonly ValueNames Typeid = new(() =>
    [
        (1, "M_SP_NA_1"), (2, "M_SP_TA_1"), (3, "M_DP_NA_1"), (4, "M_DP_TA_1"), (5, "M_ST_NA_1"), (6, "M_ST_TA_1"), (7, "M_BO_NA_1"), (8, "M_BO_TA_1"),
        (9, "M_ME_NA_1"), (10, "M_ME_TA_1"), (11, "M_ME_NB_1"), (12, "M_ME_TB_1"), (13, "M_ME_NC_1"), (14, "M_ME_TC_1"), (15, "M_IT_NA_1"), (16, "M_IT_TA_1"),
        (20, "M_PS_NA_1"), (21, "M_ME_ND_1"), (30, "M_SP_TB_1"), (31, "M_DP_TB_1"), (32, "M_ST_TB_1"), (33, "M_BO_TB_1"), (34, "M_ME_TD_1"), (35, "M_ME_TE_1"),
        (36, "M_ME_TF_1"), (37, "M_IT_TB_1"), (38, "M_EP_TD_1"), (39, "M_EP_TE_1"), (40, "M_EP_TF_1"), (41, "S_IT_TC_1"), (45, "C_SC_NA_1"), (46, "C_DC_NA_1"),
        (47, "C_RC_NA_1"), (48, "C_SE_NA_1"), (49, "C_SE_NB_1"), (50, "C_SE_NC_1"), (51, "C_BO_NA_1"), (58, "C_SC_TA_1"), (59, "C_DC_TA_1"), (60, "C_RC_TA_1"),
        (61, "C_SE_TA_1"), (62, "C_SE_TB_1"), (63, "C_SE_TC_1"), (64, "C_BO_TA_1"), (70, "M_EI_NA_1"), (81, "S_CH_NA_1"), (82, "S_RP_NA_1"), (83, "S_AR_NA_1"),
        (84, "S_KR_NA_1"), (85, "S_KS_NA_1"), (86, "S_KC_NA_1"), (87, "S_ER_NA_1"), (90, "S_US_NA_1"), (91, "S_UQ_NA_1"), (92, "S_UR_NA_1"), (93, "S_UK_NA_1"),
        (94, "S_UA_NA_1"), (95, "S_UC_NA_1"), (100, "C_IC_NA_1"), (101, "C_CI_NA_1"), (102, "C_RD_NA_1"), (103, "C_CS_NA_1"), (105, "C_RP_NA_1"),
        (107, "C_TS_TA_1"), (110, "P_ME_NA_1"), (111, "P_ME_NB_1"), (112, "P_ME_NC_1"), (113, "P_AC_NA_1"), (120, "F_FR_NA_1"), (121, "F_SR_NA_1"),
        (122, "F_SC_NA_1"), (123, "F_LS_NA_1"), (124, "F_AF_NA_1"), (125, "F_SG_NA_1"), (126, "F_DR_TA_1"), (127, "F_SC_NB_1"),
    ]);

    public static readonly ValueNames Causetx = new(() =>
    [
        (1, "Per/Cyc"), (2, "Back"), (3, "Spont"), (4, "Init"), (5, "Req"), (6, "Act"), (7, "ActCon"), (8, "Deact"), (9, "DeactCon"), (10, "ActTerm"),
        (11, "Retrem"), (12, "Retloc"), (13, "File"), (14, "Auth"), (15, "Seskey"), (16, "Usrkey"), (20, "Inrogen"), (21, "Inro1"), (22, "Inro2"), (23, "Inro3"),
        (24, "Inro4"), (25, "Inro5"), (26, "Inro6"), (27, "Inro7"), (28, "Inro8"), (29, "Inro9"), (30, "Inro10"), (31, "Inro11"), (32, "Inro12"), (33, "Inro13"),
        (34, "Inro14"), (35, "Inro15"), (36, "Inro16"), (37, "Reqcogen"), (38, "Reqco1"), (39, "Reqco2"), (40, "Reqco3"), (41, "Reqco4"), (44, "UkTypeId"),
        (45, "UkCauseTx"), (46, "UkComAdrASDU"), (47, "UkIOA"),
    ]);

    public static readonly ValueNames DiqDpi = new(() =>
    [
        (0, "Indeterminate or Intermediate"), (1, "OFF"), (2, "ON"), (3, "Indeterminate"),
    ]);

    public static readonly ValueNames ScoQu = new(() =>
    [
        (0, "No pulse defined"), (1, "Short Pulse"), (2, "Long Pulse"), (3, "Persistent Output"),
    ]);

    public static readonly ValueNames DcoOn = new(() =>
    [
        (0, "(None)"), (1, "OFF"), (2, "ON"), (3, "Error: On/Off not defined"),
    ]);

    public static readonly ValueNames RcoUp = new(() =>
    [
        (0, "(None)"), (1, "DOWN"), (2, "UP"), (3, "Error: Up/Down not defined"),
    ]);

    public static readonly ValueNames Qoi = new(() =>
    [
        (0, "Not specified"), (20, "Station interrogation (global)"), (21, "Group 1 interrogation"), (22, "Group 2 interrogation"),
        (23, "Group 3 interrogation"), (24, "Group 4 interrogation"), (25, "Group 5 interrogation"), (26, "Group 6 interrogation"),
        (27, "Group 7 interrogation"), (28, "Group 8 interrogation"), (29, "Group 9 interrogation"), (30, "Group 10 interrogation"),
        (31, "Group 11 interrogation"), (32, "Group 12 interrogation"), (33, "Group 13 interrogation"), (34, "Group 14 interrogation"),
        (35, "Group 15 interrogation"), (36, "Group 16 interrogation"),
    ]);

    public static readonly ValueNames QccRqt = new(() =>
    [
        (0, "Not specified"), (1, "Group 1 counter interrogation"), (2, "Group 2 counter interrogation"), (3, "Group 3 counter interrogation"),
        (4, "Group 4 counter interrogation"), (5, "General counter interrogation"),
    ]);

    public static readonly ValueNames QccFrz = new(() =>
    [
        (0, "Read only (no freeze or reset)"), (1, "Counter freeze without reset (value frozen represents integrated total)"),
        (2, "Counter freeze with reset (value frozen represents incremental information)"), (3, "Counter reset"),
    ]);
}
