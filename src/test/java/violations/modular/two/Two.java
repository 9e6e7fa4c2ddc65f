package violations.modular.two;

/** The other module. */
public class Two {}
