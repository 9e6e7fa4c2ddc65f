package org.postbag.correspondence;

import org.postbag.workflow.FinalFailure;

/** The other side will not take the letter, today or tomorrow; staff have to put something right. Names nobody. */
final class LetterRefused extends RuntimeException implements FinalFailure {

    LetterRefused(String sentence) {
        super(sentence);
    }
}
