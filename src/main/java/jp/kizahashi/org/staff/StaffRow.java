package jp.kizahashi.org.staff;

import java.time.LocalDate;
import jp.kizahashi.platform.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * A post of a person as a file names it; a person with several posts has several rows.
 *
 * @param number 職員番号
 * @param name 氏名, as written, rare characters included
 * @param kana フリガナ in full-width katakana; empty when the file has none
 * @param departmentCode a code of a known department
 * @param title 職名; empty when the file has none
 * @param role null when the file names none
 * @param concurrent true for 兼務
 * @param from first day
 * @param to last day, included; null while open
 */
public record StaffRow(
        int line,
        String number,
        String name,
        String kana,
        String departmentCode,
        String title,
        @Nullable Role role,
        boolean concurrent,
        LocalDate from,
        @Nullable LocalDate to) {}
