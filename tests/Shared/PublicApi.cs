using System.Reflection;
using System.Text;

namespace FilterLang.TestSupport;

/// <summary>The public members of an assembly as text, sorted: what embedders may rest on.</summary>
static class PublicApi
{
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type));
            IEnumerable<string> bases = type.GetInterfaces().Where(i => i.IsPublic && !i.Name.StartsWith("System.Collections.IEnumerable", StringComparison.Ordinal)).Select(Name)
                .Order(StringComparer.Ordinal);
            if (bases.Any()) text.Append(" : ").AppendJoin(", ", bases);
            text.Append('\n');
            const BindingFlags declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
            foreach (string line in type.GetMembers(declared).Select(Member).Where(m => m.Length > 0).Order(StringComparer.Ordinal)) text.Append("    ").Append(line).Append('\n');
        }
        return text.ToString();
    }

    static string Kind(Type type) => type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type is { IsAbstract: true, IsSealed: true } ? "static class" : "class";

    static string Member(MemberInfo member) => member switch
    {
        ConstructorInfo made => $"new({Parameters(made)})",
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => "",
        MethodInfo method when method.Name.Contains('<', StringComparison.Ordinal) => "",
        MethodInfo method => $"{Static(method)}{Name(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})",
        PropertyInfo property => $"{Static(property.GetMethod!)}{Name(property.PropertyType)} {property.Name}{Index(property)} {{ {Accessors(property)} }}",
        FieldInfo { IsLiteral: true } field => $"const {Name(field.FieldType)} {field.Name} = {field.GetRawConstantValue()}",
        FieldInfo { IsSpecialName: true } => "",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
        _ => "",
    };

    static string Accessors(PropertyInfo property)
    {
        string set = property.SetMethod is { IsPublic: true } setter
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit") ? " init;" : " set;" : "";
        return "get;" + set;
    }

    static string Index(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(p => Name(p.ParameterType)))}]" : "";

    static string Static(MethodBase method) => method.IsStatic ? "static " : method.IsAbstract ? "abstract " : "";

    static string Generics(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{(p.IsOut ? "out " : p.ParameterType.IsByRef ? "ref " : "")}{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? $" = {p.DefaultValue ?? "null"}" : "")}"));

    static string Name(Type type)
    {
        if (type.IsByRef) return Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter) return type.Name;
        string name = type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Namespace is { } space && space.StartsWith("FilterLang", StringComparison.Ordinal) ? $"{space}.{type.Name}" : type.Name;
        int tick = name.IndexOf('`', StringComparison.Ordinal);
        return type.IsGenericType && tick >= 0 ? $"{name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }

    /// <summary>Compares with the committed file; writes what is there now beside the test's binary where they differ.</summary>
    public static void AssertUnchanged(Assembly assembly, string file)
    {
        string now = Of(assembly), path = Path.Combine(Repository.Root, file);
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1") File.WriteAllText(path, now);
        string committed = File.Exists(path) ? File.ReadAllText(path) : "";
        Xunit.Assert.True(now == committed, $"The public API of {assembly.GetName().Name} is no longer what {file} says. If that is meant, run the tests with UPDATE_PUBLIC_API=1 and commit the file.");
    }
}
