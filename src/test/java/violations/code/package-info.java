/** Classes written to break a rule of {@code ArchitectureRules} each. */
@NullMarked
package violations.code;

import org.jspecify.annotations.NullMarked;
