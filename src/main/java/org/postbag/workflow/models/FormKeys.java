package org.postbag.workflow.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which variables a form fills, as far as a process model is concerned.
 *
 * @param id the form's id, which user tasks name
 * @param keys the keys of its fields, at any depth
 */
public record FormKeys(String id, Set<String> keys) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads a form-js form.
     *
     * @throws IllegalArgumentException if it is no JSON
     */
    public static FormKeys of(byte[] form) {
        try {
            JsonNode root = JSON.readTree(form);
            Set<String> keys = new TreeSet<>();
            root.findValues("key").forEach(key -> keys.add(key.asText()));
            return new FormKeys(root.path("id").asText(), keys);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The form is no JSON", unreadable);
        }
    }
}
