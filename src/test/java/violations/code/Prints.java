package violations.code;

/** Writes where nobody reads. */
class Prints {

    void print() {
        System.out.println();
    }
}
