package violations.code;

/** Waits for time to pass. */
class Sleeps {

    void sleep() throws InterruptedException {
        Thread.sleep(1);
    }
}
