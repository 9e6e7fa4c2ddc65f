package violations.modular;

import org.springframework.modulith.Modulithic;

/** Two modules, of which one reaches into the other. */
@Modulithic
public class Application {}
