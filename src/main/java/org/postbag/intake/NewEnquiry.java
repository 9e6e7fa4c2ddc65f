package org.postbag.intake;

import java.util.Map;
import org.postbag.cases.Channel;
import org.postbag.constituents.ContactDetails;

/**
 * An enquiry by whatever channel.
 *
 * @param category value of "What is it about?"
 * @param text what the person wrote or said
 * @param answers further answers, label to text
 */
public record NewEnquiry(
        Channel channel, ContactDetails contact, String category, String text, Map<String, String> answers) {}
