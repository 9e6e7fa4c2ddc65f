package org.postbag.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds words that speak of special category or criminal-offence data (UK GDPR Articles 9 and 10; law.md ER-3, ER-7). Words that are
 * as often a street, a party's colour or a surgery of the representative's are left out: what asks at every letter is not read.
 */
final class SpecialWords {

    private static final List<Category> CATEGORIES = List.of(
            category(
                    "health",
                    "diagnos\\w*|illness\\w*|cancers?|diabet\\w*|dementia|alzheimer\\w*|epilep\\w*|asthma\\w*|autis\\w*|adhd"
                            + "|schizophren\\w*|bipolar|depression|anxiety|suicid\\w*|mental(?:ly)? (?:health|ill)|disab(?:led|ility|ilities)"
                            + "|wheelchair|hospital\\w*|medication|medical|prescri(?:bed|ption)\\w*|chemotherapy|dialysis|surgeon"
                            + "|pregnan\\w*|miscarriage|hiv|stroke|heart attack|personal independence payment|iechyd|anabledd"),
            category(
                    "religion",
                    "muslims?|christians?|jewish|jews?|hindus?|sikhs?|buddhists?|catholics?|protestants?|jehovah\\w*|mosques?"
                            + "|synagogues?|gurdwara|religio\\w*|crefydd\\w*"),
            category(
                    "ethnic origin",
                    "ethnic\\w*|racis\\w*|racial\\w*|gyps(?:y|ies)|romany|irish traveller\\w*|asylum seekers?|skin colou?r|hiliol"),
            category(
                    "sex life",
                    "gay|lesbians?|bisexual\\w*|homosexual\\w*|transgender|sexual(?:ity)?|sex life|same-sex|rhywiol\\w*"),
            category(
                    "trade union",
                    "trade unions?|union (?:member|rep|representative|official)\\w*|shop stewards?|undeb(?:au)? llafur"),
            category(
                    "politics",
                    "political (?:opinion|belief|view)s?|(?:member|supporter) of the (?:labour|conservative|green|reform) party|party member\\w*"),
            category("genetic or biometric data", "genetic\\w*|dna|biometric\\w*|fingerprint\\w*|facial recognition"),
            category(
                    "criminal offences",
                    "criminal\\w*|convict(?:ed|ion|ions)|prison\\w*|arrest(?:ed|s)?|offen(?:ce|ces|der|ders)|probation|on bail|police caution"
                            + "|remand(?:ed)?|sentenced|restraining order|carchar"));

    private SpecialWords() {}

    /** What the text speaks of, each category once, with the first word that gives it away, such as "health (“diabetes”)". */
    static List<String> in(String text) {
        return CATEGORIES.stream()
                .flatMap(category -> category.in(text).stream())
                .toList();
    }

    private static Category category(String name, String words) {
        return new Category(
                name, Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private record Category(String name, Pattern words) {

        private Optional<String> in(String text) {
            return Stream.of(words.matcher(text))
                    .filter(Matcher::find)
                    .map(found -> name + " (“" + found.group() + "”)")
                    .findFirst();
        }
    }
}
