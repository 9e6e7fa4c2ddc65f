package org.postbag.kernel;

/**
 * A part of the product that keeps personal data of a case. Retention asks every holder to erase at the end of the period and
 * to show afterwards that nothing is left (law.md RT-7, RT-12).
 */
public interface PersonalDataHolder {

    /** What is held, in one word for the certificate, such as {@code messages}. */
    String holds();

    /** Lower numbers are erased first: rows that point at a case before the case. */
    int order();

    /**
     * Deletes everything of the case in the running transaction.
     *
     * @return how many objects were deleted
     */
    int erase(CaseId caseId);

    /** How many objects of the case are left; zero after {@link #erase}. */
    int remaining(CaseId caseId);
}
