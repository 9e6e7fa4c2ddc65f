/** May use nothing. */
@ApplicationModule(allowedDependencies = {})
package violations.modular.one;

import org.springframework.modulith.ApplicationModule;
