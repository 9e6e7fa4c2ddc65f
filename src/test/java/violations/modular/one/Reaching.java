package violations.modular.one;

import violations.modular.two.inside.Internal;

/** Uses what is internal to the other module. */
public class Reaching {

    /** Reaches over. */
    public Internal reach() {
        return new Internal();
    }
}
