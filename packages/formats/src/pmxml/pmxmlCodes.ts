/** The words of Primavera's XML by the codes of its other export. */
export const CODES = {
  activity: {
    "Task Dependent": "TT_Task",
    "Resource Dependent": "TT_Rsrc",
    "Level of Effort": "TT_LOE",
    "Start Milestone": "TT_Mile",
    "Finish Milestone": "TT_FinMile",
    "WBS Summary": "TT_WBS",
  },
  duration: {
    "Fixed Duration and Units": "DT_FixedDUR2",
    "Fixed Duration and Units/Time": "DT_FixedDrtn",
    "Fixed Units": "DT_FixedQty",
    "Fixed Units/Time": "DT_FixedRate",
  },
  status: { "Not Started": "TK_NotStart", "In Progress": "TK_Active", Completed: "TK_Complete" },
  constraint: {
    "As Late As Possible": "CS_ALAP",
    "Start On": "CS_MSO",
    "Start On or After": "CS_MSOA",
    "Start On or Before": "CS_MSOB",
    "Finish On": "CS_MEO",
    "Finish On or After": "CS_MEOA",
    "Finish On or Before": "CS_MEOB",
    "Mandatory Start": "CS_MANDSTART",
    "Mandatory Finish": "CS_MANDFIN",
  },
  priority: { Top: "PT_Top", High: "PT_High", Normal: "PT_Normal", Low: "PT_Low", Lowest: "PT_Lowest" },
  link: {
    "Finish to Start": "PR_FS",
    "Start to Start": "PR_SS",
    "Finish to Finish": "PR_FF",
    "Start to Finish": "PR_SF",
  },
  resource: { Labor: "RT_Labor", Nonlabor: "RT_Equip", Material: "RT_Mat" },
  float: {
    "Start Float = Late Start - Early Start": "FT_SS",
    "Finish Float = Late Finish - Early Finish": "FT_FF",
    "Smallest of Start Float and Finish Float": "FT_SF",
  },
  lagCalendar: {
    "Predecessor Activity Calendar": "rcal_Predecessor",
    "Successor Activity Calendar": "rcal_Successor",
    "Project Default Calendar": "rcal_ProjDefault",
    "24 Hour Calendar": "rcal_24Hour",
  },
} satisfies Record<string, Readonly<Record<string, string>>> as Readonly<
  Record<
    "activity" | "duration" | "status" | "constraint" | "priority" | "link" | "resource" | "float" | "lagCalendar",
    Readonly<Record<string, string>>
  >
>;
