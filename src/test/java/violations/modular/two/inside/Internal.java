package violations.modular.two.inside;

/** Internal. */
public class Internal {}
