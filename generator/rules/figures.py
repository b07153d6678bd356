"""Rules about the figures in data/."""

from generator.rules.rule import Rule

FIGURES = {
    "csv-columns": Rule(
        "error",
        "The columns of a figures file",
        "The first row names the columns, so that no figure lands in the wrong one.",
        wrong="measure,area,month,value\nrepairs-on-time,all,2026-03,96.2",
        right=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,2026-03,96.2,final,Repairs system"
        ),
        file="figures",
    ),
    "csv-cells": Rule(
        "error",
        "A row with too many or too few cells",
        "One comma too many moves every figure of the row.",
        wrong=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2025-26,96.2,final,Repairs system, checked"
        ),
        right=(
            "measure,area,period,value,status,source\n"
            'repairs-on-time,all,FY2025-26,96.2,final,"Repairs system, checked"'
        ),
        file="figures",
    ),
    "figure-measure": Rule(
        "error",
        "A figure for a measure that does not exist",
        "The figure would be published nowhere.",
        wrong=(
            "measure,area,period,value,status,source\n"
            "repairs-in-time,all,FY2025-26,96.2,final,Repairs system"
        ),
        right=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2025-26,96.2,final,Repairs system"
        ),
        file="figures",
    ),
    "figure-area": Rule(
        "error",
        "A figure for an area that does not exist",
        "Areas are named in landlord.yml; `all` is every home.",
        wrong=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,everywhere,FY2025-26,96.2,final,Repairs system"
        ),
        right=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2025-26,96.2,final,Repairs system"
        ),
        file="figures",
    ),
    "figure-period": Rule(
        "error",
        "A period that may mean two things, or none",
        "“Quarter 3” is July to September for some and October to December for others.",
        wrong=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,2026-Q1,96.2,final,Repairs system"
        ),
        right=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2025-26-Q4,96.2,final,Repairs system"
        ),
        file="figures",
    ),
    "period-not-over": Rule(
        "error",
        "A figure for a period that is not over",
        "A final figure for time that has not passed cannot be right.",
        wrong=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2026-27,96.2,final,Repairs system"
        ),
        right=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2026-27-YTD-10,96.2,final,Repairs system"
        ),
        file="figures",
    ),
    "two-figures": Rule(
        "error",
        "Two figures for one measure, area and period",
        "Nobody could say which of the two is true.",
        wrong=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2025-26,96.2,final,Repairs system\n"
            "repairs-on-time,all,FY2025-26,97,final,Repairs system"
        ),
        right=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2024-25,96.2,final,Repairs system\n"
            "repairs-on-time,all,FY2025-26,97,final,Repairs system"
        ),
        file="figures",
    ),
    "figure-value": Rule(
        "error",
        "A value that is not a number",
        "Words in the value column cannot be compared with a target.",
        wrong=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2025-26,n/a,final,Repairs system"
        ),
        right=(
            "measure,area,period,value,status,note,source\n"
            "repairs-on-time,all,FY2025-26,,not_collected,our system was down,Repairs system"
        ),
        file="figures",
    ),
    "figure-tidied": Rule(
        "notice",
        "A value was tidied",
        "95.5% and 1,234 are understood as 95.5 and 1234.",
        wrong=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2025-26,96.2%,final,Repairs system"
        ),
        right=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2025-26,96.2,final,Repairs system"
        ),
        file="figures",
    ),
    "figure-status": Rule(
        "error",
        "A status that does not fit its figure",
        "A missing figure needs a reason, and a change of plan an explanation.",
        wrong=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2025-26,,final,Repairs system"
        ),
        right=(
            "measure,area,period,value,status,note,source\n"
            "repairs-on-time,all,FY2025-26,,paused,the floods closed our office,Repairs system"
        ),
        file="figures",
    ),
    "percent-range": Rule(
        "error",
        "A percentage outside 0 to 100",
        "955% is most often 95.5% with a lost point.",
        wrong=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2025-26,962,final,Repairs system"
        ),
        right=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2025-26,96.2,final,Repairs system"
        ),
        file="figures",
    ),
    "percent-fraction": Rule(
        "error",
        "Percentages written as fractions",
        "Excel keeps 95.5% as 0.955; published as it stands it would be less than one percent.",
        wrong=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2025-26,0.962,final,Repairs system"
        ),
        right=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2025-26,96.2,final,Repairs system"
        ),
        file="figures",
    ),
    "figure-sum": Rule(
        "error",
        "Counts that do not make the percentage",
        "Numerator divided by denominator must give the value.",
        wrong=(
            "measure,area,period,value,numerator,denominator,status,source\n"
            "repairs-on-time,all,FY2025-26,96.2,90,100,final,Repairs system"
        ),
        right=(
            "measure,area,period,value,numerator,denominator,status,source\n"
            "repairs-on-time,all,FY2025-26,90,90,100,final,Repairs system"
        ),
        file="figures",
    ),
    "figure-dates": Rule(
        "error",
        "A figure that came out before its time was over",
        "One of the two dates is wrong, and nobody could say which.",
        wrong=(
            "measure,area,period,value,status,source,published\n"
            "repairs-on-time,all,FY2025-26,96.2,final,Repairs system,2026-01"
        ),
        right=(
            "measure,area,period,value,status,source,published\n"
            "repairs-on-time,all,FY2025-26,96.2,final,Repairs system,2026-06"
        ),
        file="figures",
    ),
    "figure-source": Rule(
        "error",
        "A figure without a source",
        "A tenant must be able to ask where a figure comes from.",
        wrong=(
            "measure,area,period,value,status,source\nrepairs-on-time,all,FY2025-26,96.2,final,"
        ),
        right=(
            "measure,area,period,value,status,source\n"
            "repairs-on-time,all,FY2025-26,96.2,final,Our repairs system"
        ),
        file="figures",
    ),
    "figure-withheld": Rule(
        "notice",
        "A figure that is not shown",
        "A figure about very few people can show who they are, and so can the rest of a total.",
        wrong=(
            "measure,area,period,value,sample_size,status,source\n"
            "repairs-on-time,all,FY2025-26,96.2,7,final,Survey of tenants"
        ),
        right=(
            "measure,area,period,value,sample_size,status,source\n"
            "repairs-on-time,all,FY2025-26,96.2,70,final,Survey of tenants"
        ),
        file="figures",
    ),
}
