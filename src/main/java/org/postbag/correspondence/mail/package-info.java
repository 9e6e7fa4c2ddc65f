/** Mail as such: composing a message that threads in every mail program, and handing it to a relay. Knows no cases. */
@NamedInterface("mail")
@NullMarked
package org.postbag.correspondence.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
