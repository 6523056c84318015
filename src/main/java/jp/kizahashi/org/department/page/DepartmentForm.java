package jp.kizahashi.org.department.page;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import jp.kizahashi.org.department.Department;
import org.jspecify.annotations.Nullable;

/** A new department as typed. */
record DepartmentForm(
        @Nullable Long parentId,
        @NotNull(message = "{org.form.blank.kind}") Department.@Nullable Kind kind,

        @NotBlank(message = "{org.form.blank.departmentCode}") @Size(max = 20, message = "{org.form.long}") @Nullable
        String code,

        @NotBlank(message = "{org.form.blank.departmentName}") @Size(max = 60, message = "{org.form.long}") @Nullable
        String name,

        @NotNull(message = "{org.form.blank.from}") @Nullable
        LocalDate from,

        @Nullable LocalDate to) {
    static DepartmentForm empty(LocalDate from) {
        return new DepartmentForm(null, Department.Kind.SECTION, "", "", from, null);
    }

    Department department() {
        return new Department(
                0,
                parentId,
                Objects.requireNonNull(kind),
                Objects.requireNonNull(code).strip(),
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNull(from),
                to);
    }
}
