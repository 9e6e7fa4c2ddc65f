package org.postbag.publicsite;

import java.time.LocalDate;
import java.time.Period;
import org.postbag.offices.Office;
import org.postbag.offices.OfficeKind;
import org.postbag.uikit.Dates;

/** Words that depend on the kind of office, and numbers and periods as residents read them. */
final class PublicWords {

    private PublicWords() {}

    /** What people call the representative: "MP" or "councillor". */
    static String role(Office office) {
        return switch (office.kind()) {
            case MEMBER_OF_PARLIAMENT -> "MP";
            case MEMBER_OF_SCOTTISH_PARLIAMENT -> "MSP";
            case MEMBER_OF_SENEDD -> "MS";
            case MEMBER_OF_LEGISLATIVE_ASSEMBLY -> "MLA";
            case COUNCILLOR -> "councillor";
        };
    }

    /** The same with its article: "an MP", "a councillor". */
    static String aRole(Office office) {
        return (office.kind() == OfficeKind.COUNCILLOR ? "a " : "an ") + role(office);
    }

    /** What the area is: "constituency" or "ward". */
    static String area(Office office) {
        return office.kind() == OfficeKind.COUNCILLOR ? "ward" : "constituency";
    }

    /** The service that tells who represents a postcode. */
    static String finder(Office office, PublicSiteProperties.Finder finder) {
        return switch (office.kind()) {
            case MEMBER_OF_PARLIAMENT -> finder.parliament();
            case MEMBER_OF_SCOTTISH_PARLIAMENT -> finder.scotland();
            case MEMBER_OF_SENEDD -> finder.wales();
            case MEMBER_OF_LEGISLATIVE_ASSEMBLY -> finder.northernIreland();
            case COUNCILLOR -> finder.council();
        };
    }

    /** "2 working days". */
    static String workingDays(int days) {
        return days == 1 ? "1 working day" : days + " working days";
    }

    /** "12 months", "3 years" or "35 days": the largest unit the period is written in. */
    static String period(Period period) {
        if (period.getDays() > 0) {
            return count(Math.toIntExact(period.getDays() + 30 * period.toTotalMonths()), "day");
        }
        return period.getMonths() > 0
                ? count(Math.toIntExact(period.toTotalMonths()), "month")
                : count(period.getYears(), "year");
    }

    private static String count(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** "today", or "by Thursday 26 November 2026". */
    static String by(LocalDate date, LocalDate today) {
        return date.equals(today) ? "Today" : "By " + Dates.inFull(date);
    }
}
