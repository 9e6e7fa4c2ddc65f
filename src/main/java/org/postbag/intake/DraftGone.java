package org.postbag.intake;

import org.postbag.kernel.Refusal;

/** There is no such draft: never begun, or erased after 24 hours (law.md RT-9). */
public class DraftGone extends Refusal {

    DraftGone() {
        super("What you had written was erased because a day has gone by. Start again.");
    }
}
